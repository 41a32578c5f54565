// Every group on generated firms: what is kept is what trying every allowed combination finds, and
// whatever is lost says to whom and by which group.

import { describe, expect, test } from 'vitest';
import { valueAtPath, withValue } from '../../rules/advice/place.ts';
import { groupOf, stackingGroups } from '../../rules/groups.ts';
import { stack } from '../../rules/stacking.ts';
import { dice } from './random-conditions.ts';
import { policies } from './stacking-facts.ts';
import * as firms from './stacking-firms.ts';
import { type Firm, type Kept, loans, oneOf, paying, persons, worth } from './stacking-search.ts';

type Promised = {
  readonly groups: readonly string[];
  readonly count: number;
  readonly firm: (roll: (sides: number) => number) => Firm;
  readonly search: (keys: readonly string[], firm: Firm) => Promise<Kept>;
};

const promises: Readonly<Record<string, Promised>> = {
  'the largest income-tax rate relief stays': {
    groups: ['CIT-RATE'],
    count: 1000,
    firm: firms.incomeFirm,
    search: oneOf,
  },
  'the larger first-quarter grant stays': {
    groups: ['YICHANG-Q1'],
    count: 1000,
    firm: firms.quarterFirm,
    search: oneOf,
  },
  'a person brings one lump sum, the expansion subsidy first': {
    groups: ['HIRE-LUMP'],
    count: 600,
    firm: firms.hiringFirm,
    search: ([first = '', second = ''], firm) => persons([first, second], firm),
  },
  'a person serves one deduction, and veterans take from the taxes first': {
    groups: ['HIRE-DEDUCTION', 'HIRE-TAX-POOL'],
    count: 600,
    firm: firms.deductionFirm,
    search: ([first = '', second = ''], firm) => persons([first, second], firm, taxesLess),
  },
  'a loan goes to the central subsidy it alone is worth most under': {
    groups: ['CENTRAL-INTEREST'],
    count: 500,
    firm: firms.loanFirm,
    search: loans,
  },
  'logistics land is relieved first, and only the rest is halved again': {
    groups: ['LAND'],
    count: 600,
    firm: firms.landFirm,
    search: landFirst,
  },
};

describe('held against every combination the groups allow', () => {
  test('no group is left out', () => {
    const tried = Object.values(promises).flatMap(({ groups }) => groups);
    expect(tried.toSorted()).toEqual(Object.keys(stackingGroups()).toSorted());
  });

  for (const [name, promise] of Object.entries(promises))
    test(
      name,
      async () => {
        const keys = groupOf(promise.groups[0] ?? '')?.order ?? [];
        const roll = dice(7);
        let chosen = 0;
        for (let round = 0; round < promise.count; round += 1)
          chosen += await agree(promise, keys, promise.firm(roll), round % 2 === 0);
        expect(chosen, 'firms on which something was lost').toBeGreaterThan(20);
      },
      30_000,
    );
});

/** Compares the choice with the search on one firm; how many policies lost. */
async function agree(
  { groups, search }: Promised,
  keys: readonly string[],
  firm: Firm,
  backwards: boolean,
): Promise<number> {
  const asked = backwards ? keys.toReversed() : keys;
  const { kept, lost, totalFen } = await stack(policies(...asked), firm.facts, firm.asOf);
  const amounts = Object.fromEntries([...kept].map(([key, { amountFen }]) => [key, amountFen]));
  const told = JSON.stringify(firm);
  const expected = await search(keys, firm);
  expect(amounts, told).toEqual(expected);
  expect(totalFen, told).toBe(Object.values(expected).reduce((sum, each) => sum + each, 0));
  const fitting: string[] = [];
  for (const key of keys) if ((await worth(key, firm)) > 0) fitting.push(key);
  const losers = fitting.filter((key) => !kept.has(key));
  expect([...lost.keys()].toSorted(), told).toEqual(losers.toSorted());
  for (const [key, { to, group }] of lost) {
    expect(kept.has(to), `${key} lost to ${to}: ${told}`).toBe(true);
    expect(groups).toContain(group);
    expect(groupOf(group)?.order).toEqual(expect.arrayContaining([key, to]));
  }
  return lost.size;
}

/** The firm with its deductible taxes used up by so much, one after the other. */
function taxesLess(firm: Firm, usedFen: number): Firm {
  const years = Object.entries(Object(firm.facts['tax.deductible']));
  let left = usedFen;
  const take = (held: unknown): number => {
    const taken = Math.min(Number(held), left);
    left -= taken;
    return Number(held) - taken;
  };
  const reduced = years.map(([year, taxes]) => [
    year,
    Object.fromEntries(Object.entries(Object(taxes)).map(([name, held]) => [name, take(held)])),
  ]);
  return { ...firm, facts: { ...firm.facts, 'tax.deductible': Object.fromEntries(reduced) } };
}

/** The one order there is: the land relief, then the other on land tax less by that much. */
async function landFirst([first = '', second = '']: readonly string[], firm: Firm): Promise<Kept> {
  const land = await worth(first, firm);
  const held = valueAtPath(firm.facts, ['tax.levies', '2025Q4', 'landUseFen']);
  const landUseFen = Math.max(0, Number(held) - land);
  const facts = withValue(firm.facts, ['tax.levies', '2025Q4', 'landUseFen'], landUseFen);
  return paying({ [first]: land, [second]: await worth(second, { ...firm, facts }) });
}
