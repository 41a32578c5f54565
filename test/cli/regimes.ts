// The regimes of a policy: stretches of days in which its parameters stay the same, for everybody or
// for some divisions, and the occasions on which a firm can be decided in each.
import { type Occasion, daysOf, isCalendar, occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import { addDays, type Day, dayFrom, daysInMonth } from '../../shared/domain/day.ts';
import { isRecord } from '../../shared/domain/fact.ts';
import { type Facts, textOf } from './demo-firms.ts';

export type Regime = {
  readonly from: Day;
  readonly to: Day;
  readonly divisions: readonly string[];
};

const firstDay: Day = '2019-01-01';
export const today: Day = '2026-11-23';

/** The regimes that the years of a demo registry reach. */
export function regimesOf(policy: Policy): Regime[] {
  const rows = Object.values(policy.parameters ?? {}).flatMap(({ dated }) => dated);
  const windows = policy.validity.flatMap((validity) => {
    const starts = [validity, ...rows].flatMap(({ from, to }) => [
      from,
      ...(to ? [addDays(to, 1)] : []),
    ]);
    const end = validity.to ?? today;
    const own = [...new Set([validity.from, ...starts])].filter(
      (day) => day >= validity.from && day <= end,
    );
    const sorted = own.toSorted();
    return sorted.map((from, at) => ({
      from,
      to: at + 1 < sorted.length ? addDays(sorted[at + 1] ?? end, -1) : end,
    }));
  });
  const reached = windows.filter(({ from, to }) => to >= firstDay && from <= today);
  const local = rows.flatMap(({ from, divisions }) => (divisions ? [{ from, divisions }] : []));
  return reached.flatMap((window) => {
    const places = local.filter(({ from }) => from === window.from);
    const own = new Map(places.map(({ divisions }) => [divisions.join(), divisions]));
    return [[], ...own.values()].map((divisions) => ({ ...window, divisions }));
  });
}

/** Whether some firm is eligible in the regime. */
export async function isMatched(
  policy: Policy,
  regime: Regime,
  firms: Iterable<Facts>,
): Promise<boolean> {
  for (const facts of firms) {
    if (!liesIn(facts, regime.divisions)) continue;
    const own = policy.regime.startsWith('it.') ? withMembersOf(policy, facts, regime) : facts;
    for (const occasion of occasionsIn(policy, regime, own).toReversed())
      if ((await decide(policy, own, occasion)).answer === 'eligible') return true;
  }
  return false;
}

/** The occasions on which the firm can be decided in the regime, earliest first. */
export function occasionsIn(policy: Policy, regime: Regime, facts: Facts): Occasion[] {
  return daysIn(policy, regime)
    .map((day) => occasionOn(policy, day, facts))
    .filter((occasion) => ends(policy, occasion));
}

function liesIn(facts: Facts, divisions: readonly string[]): boolean {
  const code = textOf(facts['reg.divisionCode']);
  return divisions.length === 0 || divisions.some((division) => code.startsWith(division));
}

/** Days to decide on: ends of months, or today; loans of any time are decided today or while they ran. */
function daysIn({ regime, kind }: Policy, { from, to }: Regime): Day[] {
  const isByMember = regime.startsWith('it.') && kind !== 'deferral';
  const [first, last] = isByMember ? [today, today] : [from > firstDay ? from : firstDay, to];
  const ends: Day[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += 1)
      ends.push(dayFrom(year, month, daysInMonth(year, month)));
  return [...ends, today].filter((day) => day >= first && day <= last && day <= today).toSorted();
}

/** A period is decided on its last day, a running one on any. */
function ends(policy: Policy, occasion: Occasion): boolean {
  if (policy.running === true || !isCalendar(occasion.period)) return true;
  return daysOf(occasion).end === occasion.asOf;
}

/** The facts with those members only whose own day lies in the regime. */
function withMembersOf(policy: Policy, facts: Facts, { from, to }: Regime): Facts {
  const field = policy.regime.slice('it.'.length);
  const key = Object.values(policy.each ?? {})[0]?.over ?? '';
  const list = facts[key];
  const members = Array.isArray(list) ? list.filter(isRecord) : [];
  const own = members.filter((member) => {
    const day = textOf(member[field]);
    return day >= from && day <= to;
  });
  return { ...facts, [key]: own };
}
