// Facts by period, on the local cloud: kept year by year, however many years there are.
import { beforeEach, expect, test } from 'vitest';
import type { Json } from '../../shared/domain/hash.ts';
import { type Desk, factsDesk, firm } from './facts-desk.ts';

const key = 'si.employerPart';
const part = (value: number) => ({ pensionFen: value, unemploymentFen: value, injuryFen: value });

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
});

function months(from: number, to: number, value = 1): Record<string, Json> {
  const years = Array.from({ length: to - from }, (_, index) => from + index);
  const all = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  );
  return Object.fromEntries(all.map((month) => [month, part(value)]));
}

const state = (asOf: string, value: Json, withdrawn: string[] = []) =>
  desk.save({ source: 'STA', asOf, facts: { [key]: value }, withdrawn });

async function known() {
  const file = await desk.deps.enterprises.file(firm);
  return { value: file?.facts[key], isWriting: file?.enterprise.writing !== undefined };
}

test('the months of 126 years are kept, and no record comes near what the table holds', async () => {
  for (let year = 1900; year < 2026; year += 42) await state('2026-11-20', months(year, year + 42));
  expect(await known()).toEqual({ value: months(1900, 2026), isWriting: false });
  const sizes = (await desk.everything()).map((item) => JSON.stringify(item).length);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});

test('more years than a transaction holds come in one statement', async () => {
  const years = Array.from({ length: 150 }, (_, index) => String(1850 + index));
  const annual = Object.fromEntries(years.map((year) => [year, { staff: 1 }]));
  await desk.save({ source: 'STAT', asOf: '2026-11-20', facts: { 'stat.annual': annual } });
  const file = await desk.deps.enterprises.file(firm);
  expect(file?.facts['stat.annual']).toEqual(annual);
  expect(file?.enterprise).toMatchObject({ factsVersion: 1, changedFacts: ['stat.annual'] });
});

test('a change of one month writes the record of its year alone', async () => {
  await state('2026-11-20', months(2023, 2026));
  const before = await desk.everything();
  await state('2026-11-21', { '2024-05': part(2) });
  const texts = before.map((item) => JSON.stringify(item));
  const moved = (await desk.everything())
    .filter((item) => item.kind === 'fact' && !texts.includes(JSON.stringify(item)))
    .map(({ sk }) => sk);
  expect(moved).toEqual([`FACT#${key}#2024`]);
  expect((await known()).value).toEqual({ ...months(2023, 2026), '2024-05': part(2) });
});

test('a series that is withdrawn whole is unknown, and what is said of it later stands', async () => {
  await state('2026-11-20', months(2023, 2026));
  await desk.save({ source: 'STA', asOf: '2026-11-21', facts: {}, withdrawn: [`/${key}`] });
  expect((await known()).value).toBeUndefined();
  await state('2026-11-22', { '2025-01': part(3) });
  expect((await known()).value).toEqual({ '2025-01': part(3) });
});
