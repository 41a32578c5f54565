// A department's program on the deployed stack: its key, a call for one firm, a file in Chinese.
import { beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../shared/commands/grant-role.ts';
import { issueSourceToken } from '../../shared/commands/issue-source-token.ts';
import { type Deps, makeDeps } from '../../shared/deps.ts';
import { usccCheck } from '../../shared/domain/uscc-check.ts';
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

function call(method: string, path: string, type: string, body: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  return fetch(`${cloud.baseUrl}${path}`, { method, headers, body });
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
