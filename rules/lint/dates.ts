// Days and tiers: windows and parameters that leave a gap, overlap or are never in force, and scales
// whose tiers do not follow one another.

import { addDays, type Day } from '../../shared/domain/day.ts';
import { periodDays } from '../formula/calendar.ts';
import type { DatedValue, Parameter, Policy } from '../policy.ts';
import type { Finding } from './finding.ts';

type Report = (pointer: string, code: Finding['code'], found: string) => void;
type Window = { readonly from: Day; readonly to?: Day | undefined };

/** Reports faults in the policy's windows and in the dates and tiers of its parameters. */
export function checkDates(policy: Policy, report: Report): void {
  checkWindows(policy.validity, report);
  checkPeriods(policy, report);
  for (const [name, parameter] of Object.entries(policy.parameters)) {
    const pointer = `/parameters/${name}`;
    parameter.dated.forEach((row, at) => {
      const meets = policy.validity.some((window) => overlap(row, window));
      if (!meets && !isReplaced(row, policy))
        report(`${pointer}/dated/${at}`, 'never-in-force', row.from);
      checkTiers(row, `${pointer}/dated/${at}/value`, report);
    });
    checkTies(parameter, pointer, report);
    checkGaps(parameter, policy, pointer, report);
  }
}

/** Where parameters go by whole periods, a day inside one is a slip of the pen. */
function checkPeriods(policy: Policy, report: Report): void {
  if (policy.regime !== 'periodEnd') return;
  const length = policy.period === 'year' ? 4 : 7;
  const look = ({ from, to }: Window, pointer: string): void => {
    if (periodDays(from.slice(0, length)).start !== from)
      report(`${pointer}/from`, 'odd-day', from);
    if (to !== undefined && periodDays(to.slice(0, length)).end !== to)
      report(`${pointer}/to`, 'odd-day', to);
  };
  policy.validity.forEach((window, at) => {
    look(window, `/validity/${at}`);
  });
  for (const [name, { dated }] of Object.entries(policy.parameters))
    dated.forEach((row, at) => {
      look(row, `/parameters/${name}/dated/${at}`);
    });
}

/** A row from before the policy that is still in force when the policy begins. */
function isReplaced(row: DatedValue, policy: Policy): boolean {
  return row.to === undefined && policy.validity.some((window) => row.from <= window.from);
}

function checkWindows(windows: readonly Window[], report: Report): void {
  windows.slice(1).forEach((next, at) => {
    const before = windows[at];
    const end = before?.to;
    if (end === undefined || next.from <= end)
      report(`/validity/${at + 1}`, 'validity-overlap', next.from);
    else if (addDays(end, 1) < next.from) report(`/validity/${at + 1}`, 'validity-gap', next.from);
  });
}

function overlap(row: Window, window: Window): boolean {
  return (
    (window.to === undefined || row.from <= window.to) &&
    (row.to === undefined || window.from <= row.to)
  );
}

function checkTiers({ value }: DatedValue, pointer: string, report: Report): void {
  if (value === null || typeof value !== 'object') return;
  const tops = value.flatMap((tier) => (typeof tier === 'object' ? [tier.upTo] : []));
  tops.forEach((top, at) => {
    const before = at === 0 ? undefined : tops[at - 1];
    if (before === null || (typeof before === 'number' && top !== null && top <= before))
      report(`${pointer}/${at}`, 'tier-overlap', String(top));
  });
  if (tops.length > 0 && tops.at(-1) !== null) report(pointer, 'tier-gap', String(tops.at(-1)));
}

function checkTies({ dated }: Parameter, pointer: string, report: Report): void {
  dated.forEach((row, at) => {
    const twin = dated.findIndex(
      (other) =>
        other.from === row.from &&
        other.key === row.key &&
        (other.divisions ?? []).join() === (row.divisions ?? []).join(),
    );
    if (twin !== at) report(`${pointer}/dated/${at}`, 'value-tie', row.from);
  });
}

/** Without a key, some row must be in force on every day of the validity. */
function checkGaps({ dated }: Parameter, policy: Policy, pointer: string, report: Report): void {
  const everywhere = dated.filter((row) => row.divisions === undefined);
  for (const rows of Map.groupBy(everywhere, (row) => row.key).values()) {
    const keyed = rows[0]?.key !== undefined;
    const first = rows.map((row) => row.from).toSorted()[0];
    const days = [
      ...policy.validity.map((window) => window.from),
      ...rows.flatMap((row) => (row.to === undefined ? [] : [addDays(row.to, 1)])),
    ];
    for (const day of days) {
      const valid = policy.validity.some((window) => overlap({ from: day, to: day }, window));
      const early = keyed && first !== undefined && day < first;
      if (valid && !early && !rows.some((row) => overlap({ from: day, to: day }, row)))
        report(pointer, 'value-gap', day);
    }
  }
}
