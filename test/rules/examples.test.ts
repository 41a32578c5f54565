// A file of worked examples: what each row of each section answers, with and without an expectation.

import { expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { type ExampleResult, runExamples } from '../../rules/examples.ts';

async function resultsOf(file: unknown): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for await (const result of runExamples(file)) results.push(result);
  return results;
}

const facts = builtInCases.get('fee.electricity-95')?.firm ?? {};
const bill = { policyKey: 'fee.electricity-95', asOf: '2020-05-31' };
const claims = [
  { firm: 'A', amountFen: 20, confirmedAt: '2025-06-02T09:00:00Z' },
  { firm: 'B', amountFen: 40, confirmedAt: '2025-06-02T09:00:01Z' },
];

test('each section answers in its own shape', async () => {
  const file = {
    cases: [{ id: 'c', ...bill, facts }],
    undetermined: [{ id: 'u', ...bill, facts: { ...facts, 'power.tariff': undefined } }],
    stacking: [{ id: 's', policies: [bill.policyKey], asOf: bill.asOf, facts }],
    budget: [{ id: 'b', mode: 'queue', budgetFen: 50, claims }],
    sizeClass: [
      { id: 'z', industryCode: 'C3525', staff: 20, revenueFen: 300_000_000, assetsFen: 0 },
    ],
    uscc: [{ id: 'o', code: '91440300192317458F' }],
  };
  const results = await resultsOf(file);
  expect(results.map((result) => [result.id, result.got, result.pass])).toEqual([
    ['c', { amountFen: 500_000, eligible: true, reason: 'OK' }, null],
    [
      'u',
      { amountFen: 0, eligible: false, reason: 'UNDETERMINED', missing: ['power.tariff'] },
      null,
    ],
    ['s', { granted: { [bill.policyKey]: 500_000 }, suppressed: {}, totalFen: 500_000 }, null],
    ['b', { leftFen: 30, paidFen: { A: 20, B: 0 } }, null],
    ['z', 'small', null],
    ['o', true, null],
  ]);
});

test('an expectation is met or not, whatever the order of its keys', async () => {
  const met = { reason: 'OK', eligible: true, amountFen: 500_000 };
  const cases = [met, { ...met, amountFen: 1 }].map((expected, at) => ({
    id: String(at),
    ...bill,
    facts,
    expected,
  }));
  expect((await resultsOf({ cases })).map((result) => result.pass)).toEqual([true, false]);
});

test('a row that is no row of its section fails alone', async () => {
  const cases = [
    { id: 'x', policyKey: 'no.such', asOf: '2025-01-01', facts },
    { id: 'c', ...bill, facts },
  ];
  const results = await resultsOf({ cases });
  expect(results.map(({ id, pass }) => [id, pass])).toEqual([
    ['x', false],
    ['c', null],
  ]);
});
