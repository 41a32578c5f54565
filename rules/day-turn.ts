// Whether the turn of a day alone, with the same facts, can give a policy another outcome. Told from
// the policy's own data: the edges of its validity and parameters, the closing of its periods, its
// settlement days, and whether anything in it reads the day or a part of the calendar.

import { type Day, addDays } from '../shared/domain/day.ts';
import { builtInByKey } from './catalog.ts';
import { quarterOf } from './formula/calendar.ts';
import type { Reference } from './formula/reference.ts';
import { isCalendar } from './occasion.ts';
import type { Policy } from './policy.ts';
import { referencesOfPolicy } from './routing.ts';
import type { Related } from './run.ts';

/** The coarsest turn of the calendar that must come before an outcome can change. */
type Turn = 'day' | 'month' | 'quarter' | 'year';

/**
 * Whether the outcome for some firm may differ between the two days; the first is the earlier. What it
 * denies is certain; what it affirms is worth a look.
 */
export function turnsBetween(
  policy: Policy,
  since: Day,
  today: Day,
  related: Related = builtInByKey,
): boolean {
  if (since >= today) return false;
  if (closesPeriods(policy)) return hasTurned(periodTurn(policy), since, today);
  if (policy.running && hasTurned('year', since, today)) return true;
  const settled = settleTurn(policy);
  // Between two settlement days an accumulating entitlement stands still, whatever it reads.
  if (settled && settled !== 'day') return hasTurned(settled, since, today);
  return (
    hasEdge(policy.validity, since, today) ||
    (readsParametersOfDay(policy) && hasEdge(datedRows(policy), since, today)) ||
    turnsOf(policy, related).some((turn) => hasTurned(turn, since, today))
  );
}

/** Decided for periods that have closed, each on its last day, rather than for today. */
function closesPeriods({ period, running }: Policy): boolean {
  return isCalendar(period) && !running;
}

/** A filing period is a month or a quarter, as the firm's own facts say. */
function periodTurn({ period }: Policy): Turn {
  return period === 'year' || period === 'quarter' ? period : 'month';
}

function settleTurn({ settle }: Policy): Turn | undefined {
  return settle === 'now' ? 'day' : settle;
}

type Stretch = { readonly from: Day; readonly to?: Day | undefined };

function hasEdge(stretches: readonly Stretch[], since: Day, today: Day): boolean {
  const isNew = (day: Day) => since < day && day <= today;
  return stretches.some(
    ({ from, to }) => isNew(from) || (to !== undefined && isNew(addDays(to, 1))),
  );
}

/** With `it.<day>` the members' own days pick the parameters, and those are facts. */
function readsParametersOfDay({ regime }: Policy): boolean {
  return !regime.startsWith('it.');
}

function datedRows({ parameters }: Policy): readonly Stretch[] {
  return Object.values(parameters).flatMap(({ dated }) => dated);
}

function hasTurned(turn: Turn, since: Day, today: Day): boolean {
  if (turn === 'day') return true;
  const part = (day: Day): string => {
    if (turn === 'year') return day.slice(0, 4);
    return turn === 'month' ? day.slice(0, 7) : quarterOf(day);
  };
  return part(since) !== part(today);
}

/** What of the calendar the policy reads, itself or through another policy's values. */
function turnsOf(policy: Policy, related: Related, seen: readonly string[] = []): Turn[] {
  if (seen.includes(policy.key)) return [];
  const limited = (policy.amount.limits ?? []).some(({ less }) => less === 'paid.year');
  const read = referencesOfPolicy(policy).flatMap((reference) => {
    const { head } = reference;
    if (head.kind !== 'value' || head.policyKey === undefined) return turnsIn(reference, policy);
    const other = related.get(head.policyKey);
    return other ? [...turnsOf(other, related, [...seen, policy.key]), ...periodsOf(other)] : [];
  });
  return limited ? [...read, 'year'] : read;
}

/** Another policy's values are read in its own period around the day. */
function periodsOf(other: Policy): Turn[] {
  return isCalendar(other.period) ? [periodTurn(other), 'day'] : ['day'];
}

function turnsIn({ head, steps }: Reference, policy: Policy): Turn[] {
  const indexed = steps.flatMap((step): Turn[] => {
    if (step.kind !== 'index' || step.index.kind !== 'period') return [];
    return wordTurn(step.index.word, policy);
  });
  return head.kind === 'builtin' ? [...indexed, ...wordTurn(head.name, policy)] : indexed;
}

function wordTurn(word: string, policy: Policy): Turn[] {
  if (word === 'year' || word === 'month' || word === 'quarter') return [word];
  if (word === 'filing') return isCalendar(policy.period) ? ['month'] : [];
  // The edges of a running year move with the year; for once and life they are the day itself.
  if (word !== 'asOf' && policy.running) return ['year'];
  return ['day'];
}
