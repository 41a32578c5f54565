// Advice on generated firms near the limits: it always turns the engine's verdict, and brute force
// finds no smaller set, neither among single changes nor among pairs.

import { describe, expect, test } from 'vitest';
import { type Advice, advise } from '../../rules/advice/advise.ts';
import { withValue } from '../../rules/advice/place.ts';
import { builtInPolicies } from '../../rules/catalog.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasionOn } from '../../rules/occasion.ts';
import { isDay } from '../../shared/domain/day.ts';
import { type NearFirm, nearFirm, qualifies } from './near-firms.ts';
import { dice } from './random-conditions.ts';
import { everySingleEdit } from './single-edits.ts';

/** Of each policy so many firms, broken in so many facts. */
const perPolicy = 2;
const pairsOf = 12;

describe.each([1, 2, 3])('with %i facts in the way', (broken) => {
  test('advice turns the verdict, and nothing smaller does', async () => {
    const roll = dice(broken);
    const wrong: string[] = [];
    let advised = 0;
    for (const policy of builtInPolicies)
      for (let firm = 0; firm < perPolicy; firm += 1) {
        const near = await nearFirm(policy, broken, roll);
        if (!near || (await qualifies(near))) continue;
        const occasion = occasionOn(policy, near.asOf, near.facts);
        const advice = await advise(policy, near.facts, occasion);
        if (!advice) {
          wrong.push(`finds no way: ${policy.key} ${JSON.stringify(near.facts)}`);
          continue;
        }
        advised += 1;
        const told = `${policy.key} ${near.asOf} ${JSON.stringify([advice, near.facts])}`;
        if (!(await qualifies(applied(near, advice)))) wrong.push(`turns nothing: ${told}`);
        if (await isBeaten(near, advice.changes.length, roll)) wrong.push(`too many: ${told}`);
      }
    expect(wrong).toEqual([]);
    expect(advised).toBeGreaterThan(60);
  });
});

function applied(near: NearFirm, advice: Advice): NearFirm {
  let { facts, asOf } = near;
  for (const { fact, pointer, to } of advice.changes) {
    const path = pointer.slice(1).split('/');
    if (fact === 'asOf') asOf = typeof to === 'string' && isDay(to) ? to : asOf;
    else facts = withValue(facts, path.map(keyOf), to);
  }
  return { ...near, facts, asOf };
}

const keyOf = (text: string): string | number => (/^\d{1,3}$/.test(text) ? Number(text) : text);

/** Whether fewer changes are enough: every single one, or pairs of some. */
async function isBeaten(
  near: NearFirm,
  count: number,
  roll: (sides: number) => number,
): Promise<boolean> {
  if (count === 1) return false;
  const singles = [...everySingleEdit(near.facts, near.policy)];
  for (const facts of singles) if (await qualifies({ ...near, facts })) return true;
  if (count === 2) return false;
  const some = Array.from({ length: pairsOf }, () => singles[roll(singles.length)]);
  for (const one of some)
    for (const other of some)
      if (one && other && (await qualifies({ ...near, facts: both(near.facts, one, other) })))
        return true;
  return false;
}

/** Both changes at once, where they lie in different facts. */
function both(facts: Facts, one: Facts, other: Facts): Facts {
  const changed = Object.entries(other).filter(([key, value]) => facts[key] !== value);
  return { ...one, ...Object.fromEntries(changed) };
}
