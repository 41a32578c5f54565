// Promises of the API to programs that bring large files, files with faults, and headings of their own.
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { advanceUpload } from '../../shared/commands/advance-upload.ts';
import { UploadId } from '../../shared/domain/ids.ts';
import { keyFor, newFirm } from './program.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let token: string;

beforeEach(async () => {
  world = await makeWorld();
  token = (await keyFor(world, 'program', '450000')).token;
});

async function call(method: string, path: string, body?: string, key = token): Promise<Response> {
  const headers = { authorization: `Bearer ${key}` };
  return world.app.request(path, { method, headers, ...(body !== undefined && { body }) });
}

const heading = '统一社会信用代码,企业名称,所在区划';
const Begun = z.object({ id: UploadId, uploadUrl: z.string(), status: z.string() });

async function upload(text: string, own: object = {}) {
  const sizeBytes = new TextEncoder().encode(text).length;
  const wish = JSON.stringify({ fileName: 'a.csv', sizeBytes, ...own });
  const asked = await call('POST', '/v1/uploads', wish);
  expect([asked.status, asked.headers.get('location')]).toEqual([
    201,
    expect.stringMatching(/^\/v1\/deliveries\/upl_/),
  ]);
  const begun = Begun.parse(await asked.json());
  expect((await fetch(begun.uploadUrl, { method: 'PUT', body: text })).status).toBe(200);
  return begun;
}

test('an upload gets an address, and tells on the way how far it is and what was found', async () => {
  const text = `${heading}\n${newFirm()},示例甲,450103\n${newFirm()},示例乙,450199\n`;
  const { id, status } = await upload(text, { accept: 'good' });
  expect(await (await call('GET', status)).json()).toMatchObject({ phase: 'awaited', done: 0 });
  await advanceUpload(world.deps, id, '9999-12-31T00:00:00.000Z');
  const { length: total } = new TextEncoder().encode(text);
  const state: unknown = await (await call('GET', status)).json();
  expect(state).toMatchObject({
    phase: 'done',
    result: 'imported',
    done: total,
    total,
    rows: 2,
    firmsDone: 1,
    rowsLeft: 1,
    errorCount: 1,
    errors: [{ line: 3, column: '所在区划' }],
    fixFile: `${status}/file-to-fix`,
  });
  const fix = await (await call('GET', `${status}/file-to-fix`)).text();
  expect(fix).toContain('示例乙,450199,所在区划：');
});

test('a firm outside the place of the key is a fault of the file', async () => {
  const text = `${heading}\n${newFirm()},示例甲,420106\n`;
  const { id, status } = await upload(text);
  await advanceUpload(world.deps, id, '9999-12-31T00:00:00.000Z');
  expect(await (await call('GET', status)).json()).toMatchObject({
    phase: 'refused',
    refusal: { code: 'delivery.malformed', why: '1 行里有 1 处错误，没有写入任何内容。' },
    errors: [{ found: '420106' }],
  });
});

test('an upload of another department or place is as if it were not there', async () => {
  const { status } = await upload(`${heading}\n${newFirm()},示例甲,450103\n`);
  for (const [place, source] of [
    ['450000', 'STA'],
    ['450100', 'SAMR'],
  ] as const) {
    const other = await keyFor(world, `${place} ${source}`, place, source);
    expect((await call('GET', status, undefined, other.token)).status).toBe(404);
  }
});

test('an upload that is empty, too large or of an unknown kind is refused in words', async () => {
  for (const [own, code] of [
    [{ sizeBytes: 0 }, 'upload.size'],
    [{ sizeBytes: 600 * 1024 * 1024 }, 'upload.size'],
    [{ fileName: 'a.xlsx', sizeBytes: 40 * 1024 * 1024 }, 'upload.size'],
    [{ fileName: 'a.doc' }, 'delivery.format'],
  ] as const) {
    const wish = JSON.stringify({ fileName: 'a.csv', sizeBytes: 10, ...own });
    const answer = await call('POST', '/v1/uploads', wish);
    expect([answer.status, await answer.json()]).toMatchObject([422, { code }]);
  }
  expect((await call('POST', '/v1/uploads', '{"file":"a"}')).status).toBe(400);
});

test('headings of its own are said once, shown, and used', async () => {
  const columns = { 机构代码: 'uscc', 名: 'reg.name', 地: '所在区划', 序号: null };
  const said = await call('PUT', '/v1/columns', JSON.stringify({ columns }));
  expect([said.status, await said.json()]).toMatchObject([200, { source: 'SAMR', columns }]);
  expect(await (await call('GET', '/v1/columns')).json()).toMatchObject({ columns });
  const firm = newFirm();
  const file = `序号,机构代码,名,地\n1,${firm},示例甲,450103\n`;
  const answer = await call('POST', '/v1/deliveries?fileName=b.csv', file);
  expect([answer.status, await answer.json()]).toMatchObject([201, { firmsChanged: 1 }]);
  const wrong = await call('PUT', '/v1/columns', JSON.stringify({ columns: { 名: '企业名' } }));
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/\/columns\/名.*企业名称 reg\.name/);
});

test('a call may take the good rows, and its delivery tells where the others are', async () => {
  const text = `${heading}\n${newFirm()},示例甲,450103\n${newFirm()},示例乙,450199\n`;
  const answer = await call('POST', '/v1/deliveries?fileName=c.csv&accept=good', text);
  const report = z
    .object({ deliveryId: z.string(), fixFile: z.string() })
    .parse(await answer.json());
  const path = `/v1/deliveries/${report.deliveryId}`;
  expect(report.fixFile).toBe(`${path}/file-to-fix`);
  expect(await (await call('GET', path)).json()).toMatchObject({ rowsLeft: 1, accept: 'good' });
  expect(await (await call('GET', report.fixFile)).text()).toContain('450199');
});
