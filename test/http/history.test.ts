// Promises about what was before: versions in words, the story of an entitlement, where facts come from,
// who held which role, and chains of audit rows.
import { beforeEach, expect, test } from 'vitest';
import { revokeRole } from '../../shared/commands/revoke-role.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import { builtInByKey } from '../../rules/catalog.ts';
import type { Browser } from './browser.ts';
import { putBatch, putPolicy } from './objects.ts';
import { firmUscc, makeOffer, must } from './offers.ts';
import { idOf, makeWorld, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';

let world: World;
let auditor: Browser;

beforeEach(async () => {
  world = await makeWorld();
  auditor = await world.signedIn('auditor', { role: 'auditor', division: '000000' });
});

const read = async (path: string) => (await auditor.get(path)).text();

test('two versions of a policy differ in words: what came, what went, what changed', async () => {
  await makeOffer(world.deps);
  const policy = builtInByKey.get(policyKey);
  if (!policy) throw new Error('the catalogue has lost the hiring subsidy');
  const [first, ...others] = policy.conditions.all;
  const name = Object.keys(policy.parameters)[0] ?? '';
  const parameter = policy.parameters[name];
  if (!first || !parameter) throw new Error('the hiring subsidy has no condition or parameter');
  const [dated, ...later] = parameter.dated;
  const changed = {
    ...policy,
    title: { ...policy.title, zh: '一次性扩岗补助（修订）' },
    conditions: { all: others },
    parameters: {
      ...policy.parameters,
      [name]: { ...parameter, dated: [{ ...dated, citation: '示例修订文号' }, ...later] },
    },
  };
  const wish = { text: JSON.stringify(changed), note: '示例', actor: 'system:author' } as const;
  must(await submitPolicy(world.deps, wish));
  const page = await read(`/policies/${policyKey}/versions/2/changes`);
  expect(page).toContain('第 1 版 → 第 2 版');
  expect(page).toContain('<ins>一次性扩岗补助（修订）</ins>');
  expect(page).toMatch(/<ins>[^<]*示例修订文号/);
  expect(page).toContain('>删去<');
  expect(page).toContain('>修改<');
  expect(await read(`/policies/${policyKey}/versions/2`)).toContain('/versions/2/changes');
  const back = await read(`/policies/${policyKey}/versions/1/changes?since=2`);
  expect(back).toContain('>新增<');
});

test('versions that read the same say so, and a first version has nothing to be compared with', async () => {
  await makeOffer(world.deps);
  expect((await auditor.get(`/policies/${policyKey}/versions/1/changes`)).status).toBe(404);
  const policy = builtInByKey.get(policyKey);
  const documents = policy?.documents.map((one) => ({ ...one, seen: !one.seen }));
  const text = JSON.stringify({ ...policy, documents });
  must(await submitPolicy(world.deps, { text, note: '示例', actor: 'system:author' }));
  const page = await read(`/policies/${policyKey}/versions/2/changes`);
  expect(page).toContain('两版说的是一样的');
  expect(page).toContain('对照两版的 JSON 文本');
});

test('the story of an entitlement tells its match, its notice and its mail in order', async () => {
  const { entitlementId } = await makeOffer(world.deps);
  const page = await read(`/entitlements/${entitlementId}`);
  const story = page.slice(page.indexOf('全部经过'), page.indexOf('决定记录'));
  const places = ['匹配，开立分期', '发送通知', '通知发往 firm@zhida.example'].map((text) =>
    story.indexOf(text),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(story).toContain('第 1 期 · 1,500.00 元');
});

test('a firm shows the deliveries that its facts come from', async () => {
  await makeOffer(world.deps);
  const page = await read(`/enterprises/${firmUscc}`);
  const part = page.slice(page.indexOf('数据从哪些交付来'));
  expect(part).toContain('共 4 条');
  expect(part).toContain('市场监管部门');
});

test('a person shows roles that hold and roles that ended, with their chain', async () => {
  await world.give('clerk', { role: 'author', division: '450100' });
  await world.give('clerk', { role: 'finance-preparer', division: '450100' });
  const revoked = { personId: idOf('clerk'), role: 'author', division: '450100' } as const;
  world.passes(60);
  must(await revokeRole(world.deps, revoked, 'system:test'));
  const page = await read(`/people/${idOf('clerk')}`);
  expect(page).toContain('>有效<');
  expect(page).toContain('>已结束<');
  expect(page).toContain('收回职责');
  expect(page).toContain('3 条，逐条相连');
  const county = await world.signedIn('county', { role: 'auditor', division: '450103' });
  expect((await county.get(`/people/${idOf('clerk')}`)).status).toBe(404);
});

async function to(q: string): Promise<string | null> {
  const answer = await auditor.get(`/audit?${new URLSearchParams({ q })}`);
  return answer.headers.get('location');
}

test('the audit search leads to what has a page, and shows the chain of what has none', async () => {
  const { entitlementId } = await makeOffer(world.deps);
  expect(await to(entitlementId)).toBe(`/entitlements/${entitlementId}`);
  expect(await to(firmUscc)).toBe(`/enterprises/${firmUscc}`);
  expect(await to('甲公司')).toBe('/enterprises?q=%E7%94%B2%E5%85%AC%E5%8F%B8');
  expect(await read(`/audit?q=${policyKey}@1`)).toContain('2 条，逐条相连，没有断点');
  expect(await read('/audit?q=nothing')).toContain('没有找到“nothing”');
});

test('nobody finds the chain of what lies outside their division', async () => {
  const batch = await putBatch(world.deps, idOf('somebody'), { divisionCode: '420100' });
  await putPolicy(world.deps, idOf('somebody'));
  const county = await world.signedIn('county', { role: 'auditor', division: '450103' });
  const page = await (await county.get(`/audit?q=${batch.id}`)).text();
  expect(page).toContain('没有找到');
  const above = await (await county.get(`/audit?q=${policyKey}@1`)).text();
  expect(above).not.toContain('没有找到');
});
