// Large files on the local cloud: stretch by stretch, killed and gone on with, and the same in the end.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceUpload } from '../../shared/commands/advance-upload.ts';
import { beginUpload, type UploadToBegin } from '../../shared/commands/begin-upload.ts';
import { decode, encode, encodingOf } from '../../shared/commands/delivery/encoding.ts';
import { writeWorkbook } from '../../shared/commands/delivery/workbook.ts';
import { importDelivery } from '../../shared/commands/import-delivery.ts';
import type { Deps } from '../../shared/deps.ts';
import { type Desk, factsDesk, steward } from './facts-desk.ts';
import { killedAt } from './killed-calls.ts';
import { usccOf } from './world.ts';

const never = '9999-12-31T00:00:00.000Z';
const stretchBytes = 900;
const firmsCount = 40;

/** Lists of loans; every seventh firm has a row at fault. */
const rows = [
  ['统一社会信用代码', '借据号', '投放领域', '本金(元)'],
  ...Array.from({ length: firmsCount }, (_, number) =>
    ['甲', '乙', '丙'].map((which) => [
      usccOf(number),
      `${which}${number}`,
      '养老',
      number % 7 === 3 && which === '乙' ? '不详' : `${number}.05`,
    ]),
  ).flat(),
];
const csv = `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
const gb18030 = encode(csv, 'gb18030');

const wish = { source: 'BANK', fileName: 'a.csv', divisions: ['000000'], accept: 'good' } as const;

async function begin(
  desk: Desk,
  bytes: Uint8Array,
  own: Partial<UploadToBegin> = {},
  secret = 'always the same',
) {
  const deps: Deps = { ...desk.deps, secretText: () => secret };
  const asked = { ...wish, stretchBytes, sizeBytes: bytes.length, ...own };
  const begun = await beginUpload(deps, asked, steward);
  if (!begun.ok) throw new Error(begun.code);
  const { id, place } = begun.value.upload;
  await desk.deps.files.put(place, bytes, 'application/octet-stream');
  return id;
}

async function bring(
  desk: Desk,
  bytes: Uint8Array,
  own: Partial<UploadToBegin> = {},
  secret?: string,
) {
  const id = await begin(desk, bytes, own, secret);
  expect(await advanceUpload(desk.deps, id, never)).toBe('settled');
  const upload = await desk.deps.deliveries.upload(id);
  if (!upload) throw new Error('the upload is gone');
  return upload;
}

/** What the table holds of firms. */
async function firmsOf(desk: Desk) {
  return (await desk.everything()).filter((one) => String(one['pk']).startsWith('FIRM#'));
}

async function fixOf(desk: Desk, fixFile: string | null): Promise<string> {
  const bytes = fixFile === null ? undefined : await desk.deps.files.get(fixFile);
  return bytes ? decode(bytes, encodingOf(bytes) ?? 'utf-8') : '';
}

test('a file taken stretch by stretch leaves what the same file taken at once leaves', async () => {
  const [large, small] = [await factsDesk(), await factsDesk()];
  const upload = await bring(large, gb18030);
  const outcome = await importDelivery(small.deps, { ...wish, bytes: gb18030 }, steward);
  if (!outcome.ok) throw new Error(outcome.code);
  const { deliveryId, firms, firmsChanged, rowsLeft, firmsLeft, fixFile } = outcome.value;
  expect(upload).toMatchObject({
    phase: 'done',
    result: 'imported',
    deliveryId,
    firms,
    firmsDone: firms,
    firmsChanged,
    rowsLeft,
    firmsLeft,
  });
  expect(upload.cursor.stretch).toBeGreaterThan(3);
  expect(rowsLeft).toBe(18);
  expect(await firmsOf(large)).toEqual(await firmsOf(small));
  expect(await fixOf(large, upload.fixFile)).toBe(await fixOf(small, fixFile));
  expect(await fixOf(large, upload.fixFile)).toContain('错误原因');
  // The upload expires, so the delivery keeps the file as it came.
  const kept = await large.deps.files.get(`deliveries/${deliveryId}`);
  expect(kept).toEqual(new Uint8Array(gb18030));
});

test('killed at ten points and gone on with, it ends with the same table', async () => {
  const whole = await factsDesk();
  const counted = killedAt(whole.deps, undefined);
  const first = await begin(whole, gb18030);
  await advanceUpload(counted.deps, first, never);
  const [expected, calls] = [await whole.everything(), counted.calls()];
  const points = fc.sample(fc.integer({ min: 1, max: calls }), { numRuns: 10, seed: 7 });
  for (const [index, at] of points.entries()) {
    const desk = await factsDesk();
    const id = await begin(desk, gb18030);
    const killed = killedAt(desk.deps, { at, when: index % 2 === 0 ? 'before' : 'after' });
    await expect(advanceUpload(killed.deps, id, never)).rejects.toThrow('killed');
    expect(await advanceUpload(desk.deps, id, never)).toBe('settled');
    expect([at, await desk.everything()]).toEqual([at, expected]);
  }
}, 180_000);

test('a run whose time is up says so, and the next goes on from the cursor', async () => {
  const desk = await factsDesk();
  const id = await begin(desk, gb18030);
  let isLate = false;
  const now = '2026-11-23T08:00:00.000Z';
  const clock = { now: () => (isLate ? '2026-11-23T09:00:00.000Z' : now) };
  const deps = { ...desk.deps, clock };
  const until = '2026-11-23T08:00:35.000Z';
  const told: string[] = [];
  const answer = await advanceUpload(deps, id, until, ({ phase, cursor }) => {
    told.push(phase);
    isLate = cursor.stretch === 2;
  });
  expect(answer).toBe('more');
  expect((await desk.deps.deliveries.upload(id))?.cursor.stretch).toBe(2);
  expect(await advanceUpload(desk.deps, id, never)).toBe('settled');
  expect(told).toEqual(['checking', 'checking', 'checking']);
});

test('two workers with one file at once leave what one of them would', async () => {
  const desk = await factsDesk();
  const id = await begin(desk, gb18030);
  const both = await Promise.all([1, 2].map(() => advanceUpload(desk.deps, id, never)));
  expect(both).toContain('settled');
  expect(await advanceUpload(desk.deps, id, never)).toBe('settled');
  const upload = await desk.deps.deliveries.upload(id);
  expect(upload).toMatchObject({ phase: 'done', firmsDone: 34, firmsChanged: 34 });
});

test('a dry run tells what is wrong and how many would change, and saves no fact', async () => {
  const desk = await factsDesk();
  const upload = await bring(desk, gb18030, { dryRun: true });
  expect(upload).toMatchObject({ result: 'dry-run', errorCount: 6, firmsChanged: 34, rows: 120 });
  expect(upload.errors[0]).toMatchObject({ line: 12, column: '本金(元)', found: '不详' });
  expect((await desk.everything()).map(({ kind }) => kind)).toEqual(['upload']);
});

test('a fault keeps the whole file out, unless good rows were asked for', async () => {
  const desk = await factsDesk();
  const upload = await bring(desk, gb18030, { accept: 'all' });
  expect(upload).toMatchObject({
    phase: 'refused',
    refusal: { code: 'delivery.malformed', detail: { errorCount: 6, rowCount: 120 } },
  });
  expect((await desk.everything()).map(({ kind }) => kind)).toEqual(['upload']);
});

test('a list whose firm comes back later in the file is a named fault, and waits whole', async () => {
  const desk = await factsDesk();
  const back = [...rows.slice(0, 10), ...rows.slice(13), [usccOf(0), '丁', '', '1']];
  const bytes = encode(back.map((row) => row.join(',')).join('\n'), 'utf-8');
  const upload = await bring(desk, bytes);
  expect(upload.scattered).toEqual([usccOf(0)]);
  expect(upload.errors.at(-1)).toMatchObject({
    line: back.length,
    column: '统一社会信用代码',
    expected: 'rows of one firm together',
  });
  expect(await desk.deps.enterprises.enterprise(usccOf(0))).toBeUndefined();
  const fix = await fixOf(desk, upload.fixFile);
  expect(fix.split('\n').filter((line) => line.startsWith(usccOf(0)))).toHaveLength(4);
});

test('a workbook and lines of JSON go the same way', async () => {
  const [book, lines] = [await factsDesk(), await factsDesk()];
  const sheet = await bring(book, await writeWorkbook(rows), { fileName: 'a.xlsx' });
  expect(sheet).toMatchObject({ phase: 'done', firmsDone: 34, rowsLeft: 18 });
  expect(sheet.cursor.stretch).toBeGreaterThan(3);
  expect(sheet.fixFile).toMatch(/\.xlsx$/);
  const json = Array.from({ length: firmsCount }, (_, number) =>
    JSON.stringify({ uscc: usccOf(number), facts: { 'bank.loans': number % 7 === 3 ? 8 : [] } }),
  );
  const bytes = encode(json.join('\n'), 'utf-8');
  const upload = await bring(lines, bytes, { fileName: 'a.ndjson' });
  expect(upload).toMatchObject({ phase: 'done', firmsDone: 34, rowsLeft: 6, rows: 40 });
  expect(await fixOf(lines, upload.fixFile)).toContain('"错误原因":"bank.loans：应为列表');
});

test('the same bytes again are the same delivery, and nothing is done', async () => {
  const desk = await factsDesk();
  const bytes = encode(csv.replaceAll('不详', '1'), 'utf-8');
  expect(await bring(desk, bytes)).toMatchObject({ result: 'imported', rowsLeft: 0 });
  const before = (await desk.everything()).filter(({ kind }) => kind !== 'upload');
  const upload = await bring(desk, bytes, {}, 'another');
  expect(upload).toMatchObject({ phase: 'done', result: 'same', firms: 40 });
  expect((await desk.everything()).filter(({ kind }) => kind !== 'upload')).toEqual(before);
});

test('quotes with line ends in them, and rows longer than a stretch, are cut in no wrong place', async () => {
  const desk = await factsDesk();
  const long = Array.from({ length: 30 }, (_, number) =>
    [usccOf(number), '2026-11-01', `"第一行\n第二行，""${'长'.repeat(number * 9)}"""`].join(','),
  );
  const bytes = encode(['uscc,asOf,企业名称', ...long].join('\n'), 'gb18030');
  const upload = await bring(desk, bytes, { source: 'SAMR', stretchBytes: 300 });
  expect(upload).toMatchObject({ phase: 'done', rows: 30, firmsDone: 30, rowsLeft: 0 });
  expect((await desk.deps.enterprises.file(usccOf(29)))?.facts['reg.name']).toBe(
    `第一行\n第二行，"${'长'.repeat(261)}"`,
  );
});
