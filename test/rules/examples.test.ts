// A file of worked examples: what each row of each section answers, with and without an expectation.

import { expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { type ExampleResult, faultsOfFile, runExamples } from '../../rules/examples.ts';

async function resultsOf(file: unknown): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for await (const result of runExamples(file)) results.push(result);
  return results;
}

const pointers = (file: unknown) => faultsOfFile(file).map((fault) => fault.pointer);
const claimAt = (firm: string, confirmedAt: string) => ({ firm, amountFen: 10, confirmedAt });
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

test('a row that is not of the form says where, what stands there and what should', async () => {
  const claim = { firm: 'A', amountFen: 1.5, confirmedAt: '2025-06-02T09:00:00Z' };
  const file = {
    cases: [{ id: 'x', ...bill, policyKey: 'no.such', facts }, 5],
    budget: [{ id: 'b', mode: 'queue', budgetFen: -1, claims: [claim] }],
    uscc: [{ id: 'o', code: 5 }],
  };
  const wrong = (await resultsOf(file)).flatMap((result) => result.wrong);
  expect(wrong).toEqual([
    { pointer: '/cases/0/policyKey', found: '"no.such"', expected: 'a policy of the library' },
    { pointer: '/cases/1', found: '5', expected: 'object' },
    { pointer: '/budget/0/budgetFen', found: '-1', expected: 'number to be >=0' },
    { pointer: '/budget/0/claims/0/amountFen', found: '1.5', expected: 'int' },
    { pointer: '/uscc/0/code', found: '5', expected: 'string' },
  ]);
});

test('a fact that is not of the catalogue is named, and the row is judged on what is sound', async () => {
  const cases = [{ id: 'c', ...bill, facts: { ...facts, 'power.highEnergy': 'no' } }];
  const [result] = await resultsOf({ cases });
  expect(result).toMatchObject({ got: { reason: 'UNDETERMINED' }, pass: null });
  expect(result?.wrong).toMatchObject([{ pointer: '/cases/0/facts/power.highEnergy' }]);
});

test('a file without a section, with one that is no list, or with a strange one says so', () => {
  expect(pointers({ uscc: [], note: 'words' })).toEqual([]);
  expect([pointers([]), pointers({ note: 'words' })]).toEqual([[''], ['']]);
  expect(pointers({ cases: {}, uscc: [], usccs: [] })).toEqual(['/cases', '/usccs']);
});

test('claims queue by instant, not by how the instant is written, and equal ones by firm', async () => {
  const claims = [
    claimAt('B', '2025-06-02T17:00:00+08:00'),
    claimAt('C', '2025-06-02T09:00:00.500Z'),
    claimAt('A', '2025-06-02T09:00:00Z'),
  ];
  const [result] = await resultsOf({ budget: [{ id: 'b', mode: 'queue', budgetFen: 20, claims }] });
  expect(result?.got).toEqual({ leftFen: 0, paidFen: { A: 10, B: 10, C: 0 } });
});

test('only the exact eighteen characters of a credit code are one', async () => {
  const code = '91440300192317458F';
  const codes = [code, code.toLowerCase(), ` ${code}`, code.slice(1), code.replace('7', '１')];
  const uscc = codes.map((each, at) => ({ id: String(at), code: each }));
  const got = (await resultsOf({ uscc })).map((result) => result.got);
  expect(got).toEqual([true, false, false, false, false]);
});
