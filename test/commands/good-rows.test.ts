// Good rows taken, bad ones given back as a file to fix, on the local cloud.
import { beforeEach, expect, test } from 'vitest';
import { decode, encode, encodingOf } from '../../shared/commands/delivery/encoding.ts';
import { readWorkbook, writeWorkbook } from '../../shared/commands/delivery/workbook.ts';
import { importDelivery } from '../../shared/commands/import-delivery.ts';
import { mapColumns } from '../../shared/commands/map-columns.ts';
import { type Desk, factsDesk, firm, otherFirm, steward } from './facts-desk.ts';
import { usccOf } from './world.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
});

const third = usccOf(3);

async function take(source: string, fileName: string, bytes: Uint8Array) {
  const outcome = await importDelivery(
    desk.deps,
    { source, fileName, bytes, accept: 'good' },
    steward,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const text = (...lines: string[]) => encode(`${lines.join('\n')}\n`, 'utf-8');

async function fixOf(fixFile: string | null): Promise<Uint8Array> {
  const bytes = fixFile === null ? undefined : await desk.deps.files.get(fixFile);
  if (!bytes) throw new Error('there is no file to fix');
  return bytes;
}

const factsOf = async (uscc: string) => (await desk.deps.enterprises.file(uscc))?.facts;

test('of plain facts a row with a fault is left out whole, and told in counts', async () => {
  const lines = ['uscc,登记状态,企业名称', `${firm},存续,甲`, `${otherFirm},在业,乙`];
  const report = await take('SAMR', 'a.csv', text(...lines));
  expect(report).toMatchObject({
    result: 'imported',
    rows: 2,
    firms: 1,
    firmsChanged: 1,
    rowsLeft: 1,
    firmsLeft: 1,
  });
  expect(await factsOf(firm)).toEqual({ 'reg.status': 'active', 'reg.name': '甲' });
  expect(await factsOf(otherFirm)).toBeUndefined();
  expect(decode(await fixOf(report.fixFile), 'utf-8')).toBe(
    [
      'uscc,登记状态,企业名称,错误原因',
      `${otherFirm},在业,乙,"登记状态：应为以下之一：active, suspended, revoked, deregistered，现为“在业”"`,
      '',
    ].join('\n'),
  );
  const delivery = await desk.deps.deliveries.delivery(report.deliveryId);
  expect(delivery).toMatchObject({ accept: 'good', rowsLeft: 1, firmsLeft: 1, state: 'finished' });
});

test('of a series each period stands for itself; of two rows for one period both go', async () => {
  const rows = ['2023,1', '2024,-1', '2025,3', '2025,4'].map((row) => `${firm},${row}`);
  const report = await take('STAT', 'a.csv', text('uscc,期间,从业人员', ...rows));
  expect(report).toMatchObject({ firms: 1, rowsLeft: 3, firmsLeft: 1 });
  expect(await factsOf(firm)).toEqual({ 'stat.annual': { '2023': { staff: 1 } } });
});

test('a list is left out whole, so that no member of it is lost', async () => {
  const rows = [`${firm},L1,8`, `${firm},L2,x`, `${otherFirm},L3,8`, `${third},L4,9`];
  const report = await take('BANK', 'a.csv', text('uscc,借据号,本金(元)', ...rows));
  expect(report).toMatchObject({ firms: 2, rowsLeft: 2, firmsLeft: 1 });
  expect(await factsOf(firm)).toBeUndefined();
  expect(decode(await fixOf(report.fixFile), 'utf-8')).toContain(`${firm},L1,8,本行无误`);
});

test('where a row of a list does not say whose it is, the firms beside it wait too', async () => {
  const nobody = `${otherFirm.slice(0, 17)}C`;
  const rows = [`${firm},L1,8`, `${nobody},L2,8`, `${otherFirm},L3,8`, `${third},L4,9`];
  const report = await take('BANK', 'a.csv', text('uscc,借据号,本金(元)', ...rows));
  expect(report).toMatchObject({ firms: 1, rowsLeft: 3 });
  expect(await factsOf(third)).toBeDefined();
  expect(await factsOf(otherFirm)).toBeUndefined();
});

test('a file of which nothing is good is refused', async () => {
  const bytes = text('uscc,登记状态', `${firm},在业`);
  const wish = { source: 'SAMR', fileName: 'a.csv', bytes, accept: 'good' } as const;
  expect(await importDelivery(desk.deps, wish, steward)).toMatchObject({
    code: 'delivery.malformed',
  });
  expect(await desk.everything()).toEqual([]);
});

test('the same file again, rows left out, changes nothing', async () => {
  const bytes = text('uscc,登记状态', `${firm},存续`, `${otherFirm},在业`);
  await take('SAMR', 'a.csv', bytes);
  const before = await desk.everything();
  expect(await take('SAMR', 'a.csv', bytes)).toMatchObject({ result: 'same', rowsLeft: 1 });
  expect(await desk.everything()).toEqual(before);
});

const heading = ['统一社会信用代码', '企业名称', '登记状态'];
const table = [heading, [firm, '甲，“一”䶮', '存续'], [otherFirm, '=乙"+1', '在业']];
const csv = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
const ndjson = [
  { uscc: firm, facts: { 'reg.status': 'active' } },
  { uscc: otherFirm, facts: { 'reg.name': '=乙"+1', 'reg.status': '在业' } },
].map((line) => JSON.stringify(line));

const formats: readonly [string, string, () => Promise<Uint8Array>][] = [
  ['CSV in UTF-8', 'a.csv', async () => text(...csv)],
  ['CSV in GB18030', 'a.csv', async () => encode(`${csv.join('\r\n')}\r\n`, 'gb18030')],
  ['XLSX', 'a.xlsx', async () => writeWorkbook(table)],
  ['NDJSON', 'a.ndjson', async () => text(...ndjson)],
];

test.each(formats)(
  '%s: the file to fix, mended and sent, is taken whole',
  async (_, name, make) => {
    const sent = await make();
    const report = await take('SAMR', name, sent);
    expect(report).toMatchObject({ firms: 1, rowsLeft: 1 });
    const bytes = await fixOf(report.fixFile);
    const mended = name.endsWith('xlsx') ? await mendWorkbook(bytes) : mendText(bytes);
    const second = await take('SAMR', name, mended);
    expect(second).toMatchObject({ result: 'imported', rows: 1, firms: 1, rowsLeft: 0 });
    expect(second.fixFile).toBeNull();
    const facts = { 'reg.name': '=乙"+1', 'reg.status': 'active' };
    expect(await factsOf(otherFirm)).toEqual(facts);
    if (!name.endsWith('xlsx')) expect(encodingOf(bytes)).toBe(encodingOf(sent));
  },
);

function mendText(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes) ?? 'utf-8';
  const found = decode(bytes, encoding);
  expect(found).toContain('现为“在业”');
  return encode(
    found.replace('在业', '存续').replace('"reg.status":"存续"', '"reg.status":"active"'),
    encoding,
  );
}

async function mendWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const sheet = await readWorkbook(bytes);
  if (sheet.fault !== undefined) throw new Error(sheet.fault);
  const cells = sheet.rows.map((row) => row.cells.map((cell) => (cell === '在业' ? '存续' : cell)));
  return writeWorkbook(cells);
}

test('what a heading of its own means is said once and used for every later file', async () => {
  const columns = { 序号: null, 机构代码: 'uscc', 状态: '登记状态' };
  const map = { source: 'SAMR', columns };
  const mapped = await mapColumns(desk.deps, map, steward);
  expect(mapped).toMatchObject({ ok: true, value: { columns } });
  await mapColumns(desk.deps, map, steward);
  const audit = await desk.deps.entitlements.audit('columns_SAMR');
  expect(audit.map(({ action }) => action)).toEqual(['map-columns']);
  const report = await take('SAMR', 'a.csv', text('序号,机构代码,状态', `1,${firm},存续`));
  expect(report).toMatchObject({ result: 'imported', firms: 1 });
  expect(await factsOf(firm)).toEqual({ 'reg.status': 'active' });
});

test('a meaning that is unknown, or of another department, is not kept', async () => {
  const columns = { 状态: '登记状况', 收入: 'tax.cit.annual', 名: '企业名称' };
  expect(await mapColumns(desk.deps, { source: 'SAMR', columns }, steward)).toMatchObject({
    code: 'columns.malformed',
    errors: [{ pointer: '/columns/状态' }, { pointer: '/columns/收入' }],
  });
  expect(await desk.deps.deliveries.columns('SAMR')).toBeUndefined();
});

test('the same bytes under another meaning of their heading are another delivery', async () => {
  const bytes = text('uscc,名', `${firm},甲`);
  await mapColumns(desk.deps, { source: 'SAMR', columns: { 名: 'reg.name' } }, steward);
  const first = await take('SAMR', 'a.csv', bytes);
  await mapColumns(desk.deps, { source: 'SAMR', columns: { 名: 'contact.mail' } }, steward);
  const second = await take('SAMR', 'a.csv', bytes);
  expect(second.deliveryId).not.toBe(first.deliveryId);
  expect(second.result).toBe('imported');
});
