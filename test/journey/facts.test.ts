// A department's program on the deployed stack: its key, a call for one firm, a file in Chinese.
import iconv from 'iconv-lite';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { writeWorkbook } from '../../shared/commands/delivery/workbook.ts';
import { grantRole } from '../../shared/commands/grant-role.ts';
import { issueSourceToken } from '../../shared/commands/issue-source-token.ts';
import { type Deps, makeDeps } from '../../shared/deps.ts';
import { usccCheck } from '../../shared/domain/uscc-check.ts';
import { until } from './until.ts';
import { type DeployedCloud, deployedCloud } from '../cloud/deployed-cloud.ts';

const firms = ['91450103YL9900001', '91450103YL9900002'].map((body) => `${body}${usccCheck(body)}`);
const [firm = '', otherFirm = ''] = firms;
let cloud: DeployedCloud;
let deps: Deps;
let token: string;

beforeAll(async () => {
  cloud = deployedCloud();
  deps = makeDeps(cloud.env);
  const program = { issuer: 'zhida:program', subject: 'journey', name: '示例接口' };
  const role = { role: 'steward', division: '450000', source: 'SAMR' } as const;
  const granted = await grantRole(deps, { ...program, ...role }, 'system:test');
  if (!granted.ok) throw new Error(granted.code);
  const wish = { personId: granted.value, label: '示例接口', lifeDays: 1 };
  const issued = await issueSourceToken(deps, wish, 'system:test');
  if (!issued.ok) throw new Error(issued.code);
  token = issued.value.token;
});

function call(
  method: string,
  path: string,
  type: string,
  body: string | Uint8Array | undefined,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  const sent = typeof body === 'object' ? new Uint8Array(body) : body;
  return fetch(`${cloud.baseUrl}${path}`, { method, headers, ...(sent && { body: sent }) });
}

test('a call for one firm arrives as it was sent', async () => {
  const facts = { 'reg.name': '示例·䶮工坊', 'reg.divisionCode': '450103' };
  const answer = await call(
    'PUT',
    `/v1/facts/${firm}`,
    'application/json',
    JSON.stringify({ facts }),
  );
  expect([answer.status, await answer.json()]).toMatchObject([200, { factsVersion: 1 }]);
  expect((await deps.enterprises.file(firm))?.facts).toEqual(facts);
});

test('a file arrives byte by byte, whatever its content type', async () => {
  for (const type of ['text/csv', 'application/octet-stream']) {
    const file = `\uFEFFuscc,reg.name,reg.divisionCode\n${otherFirm},示例 ${type},450103\n`;
    const answer = await call('POST', '/v1/deliveries?fileName=a.csv', type, file);
    expect([answer.status, await answer.json()]).toMatchObject([201, { firmsChanged: 1 }]);
    expect((await deps.enterprises.file(otherFirm))?.facts['reg.name']).toBe(`示例 ${type}`);
  }
});

test('a refusal arrives in words, with its place', async () => {
  const body = JSON.stringify({ facts: { 'reg.divisionCode': '450103', 'reg.status': 'gone' } });
  const answer = await call('PUT', `/v1/facts/${firm}`, 'application/json', body);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({
    status: 422,
    code: 'facts.malformed',
    errors: [{ pointer: '/facts/reg.status', found: '"gone"' }],
  });
});

test('a file too large for a call is uploaded, taken in by the worker, and its faults come back', async () => {
  const good = `${firm},示例·上传,450103`;
  const text = `统一社会信用代码,企业名称,所在区划\n${good}\n${otherFirm},示例,450199\n`;
  const bytes = iconv.encode(text, 'gb18030');
  const wish = { fileName: 'a.csv', sizeBytes: bytes.length, accept: 'good' };
  const asked = await call('POST', '/v1/uploads', 'application/json', JSON.stringify(wish));
  expect(asked.status).toBe(201);
  const begun = z.object({ uploadUrl: z.string(), status: z.string() }).parse(await asked.json());
  const stored = await fetch(begun.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
  expect(stored.status).toBe(200);
  const state = async () => call('GET', begun.status, 'application/json', undefined);
  await until(async () => {
    const { phase } = z.object({ phase: z.string() }).parse(await (await state()).json());
    return phase === 'done' || phase === 'refused';
  });
  expect(await (await state()).json()).toMatchObject({
    phase: 'done',
    result: 'imported',
    encoding: 'gb18030',
    firmsDone: 1,
    rowsLeft: 1,
    done: bytes.length,
    total: bytes.length,
    errors: [{ line: 3, column: '所在区划', found: '450199' }],
  });
  expect((await deps.enterprises.file(firm))?.facts['reg.name']).toBe('示例·上传');
  const fix = await call('GET', `${begun.status}/file-to-fix`, 'application/json', undefined);
  const lines = iconv.decode(Buffer.from(await fix.arrayBuffer()), 'gb18030').split('\n');
  expect(lines[0]).toBe('统一社会信用代码,企业名称,所在区划,错误原因');
  expect(lines[1]).toContain(`${otherFirm},示例,450199,`);
});

test('a workbook arrives as it was saved', async () => {
  const rows = [
    ['统一社会信用代码', '企业名称', '成立日期', '所在区划'],
    [firm, '示例·工作簿', '2019-03-01', '450103'],
  ];
  const path = '/v1/deliveries?fileName=a.xlsx';
  const answer = await call('POST', path, 'application/octet-stream', await writeWorkbook(rows));
  expect([answer.status, await answer.json()]).toMatchObject([201, { firmsChanged: 1 }]);
  expect((await deps.enterprises.file(firm))?.facts).toMatchObject({
    'reg.name': '示例·工作簿',
    'reg.establishedOn': '2019-03-01',
  });
});
