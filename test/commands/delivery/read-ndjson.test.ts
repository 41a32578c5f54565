// NDJSON files, sound and broken.
import { expect, test } from 'vitest';
import { byd, faults, firms, xiaomi } from './file-in-hand.ts';

test('NDJSON has one firm per line', async () => {
  const line = { uscc: byd, asOf: '2026-11-01', facts: { 'bank.loans': [{ loanId: 'L1' }] } };
  const { uscc, asOf, facts } = line;
  expect(await firms('BANK', 'a.ndjson', JSON.stringify(line), '')).toEqual([
    { uscc, asOf, facts },
  ]);
});

test('faults of NDJSON name line and pointer', async () => {
  const lines = [
    JSON.stringify({ uscc: byd, facts: { 'stat.annual': { '2025': { staff: 'many' } }, nope: 1 } }),
    '{"uscc":',
    JSON.stringify({ uscc: byd, facts: {} }),
    JSON.stringify({ uscc: xiaomi, fact: {} }),
  ];
  expect((await faults('STAT', 'a.ndjson', ...lines)).map((fault) => fault.slice(0, 60))).toEqual([
    '1 | stat.annual/2025/staff | "many" | a whole number of pers',
    '1 | nope | nope | a fact key of the catalogue',
    '2 |  | {"uscc": | one JSON object on each line',
    `3 | uscc | ${byd} | each firm on one line`,
    '4 |  | {"uscc":"91110108551385082Q","fact":{}} | {"uscc": te',
  ]);
});
