// Firms a few changes away from qualifying: one that qualifies, with some single values made
// different, so that putting those back is always a way to qualify again.

import { builtInCases } from '../../rules/catalog-cases.ts';
import { factsOfCase } from '../../rules/cases.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { parseFactValue } from '../../rules/facts/parse.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import type { Day } from '../../shared/domain/day.ts';
import { pick } from './random-conditions.ts';
import { everySingleEdit } from './single-edits.ts';

type Roll = (sides: number) => number;
export type NearFirm = {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly asOf: Day;
  /** So many single values were made different. */
  readonly broken: number;
};

/** Breaks a firm that qualifies in up to `broken` facts, each of which alone is in the way. */
export async function nearFirm(
  policy: Policy,
  broken: number,
  roll: Roll,
): Promise<NearFirm | undefined> {
  const cases = builtInCases.get(policy.key);
  const rows = cases?.cases.filter((row) => row.expected.eligible) ?? [];
  if (!cases || rows.length === 0) return undefined;
  const row = pick(roll, rows);
  const good = factsOfCase(cases, row);
  const hurts = [...everySingleEdit(good, policy)];
  let facts: Facts = good;
  let found = 0;
  for (let turn = 0; turn < 60 && found < broken; turn += 1) {
    const edited = pick(roll, hurts);
    const key = changedKey(good, edited);
    if (key === undefined || facts[key] !== good[key]) continue;
    // The filing period names the occasion itself.
    if (key === 'tax.vat.filingPeriod') continue;
    if (parseFactValue(key, edited[key]).length > 0) continue;
    if (await qualifies({ policy, facts: edited, asOf: row.asOf })) continue;
    facts = { ...facts, [key]: edited[key] };
    found += 1;
  }
  return found === 0 ? undefined : { policy, facts, asOf: row.asOf, broken: found };
}

/** Whether the engine says yes. */
export async function qualifies(firm: Omit<NearFirm, 'broken'>): Promise<boolean> {
  const occasion = occasionOn(firm.policy, firm.asOf, firm.facts);
  return (await decide(firm.policy, firm.facts, occasion)).answer === 'eligible';
}

function changedKey(good: Facts, edited: Facts): string | undefined {
  return Object.keys(good).find((key) => good[key] !== edited[key]);
}
