// Promises of the page on which an auditor follows a yuan back to a clause and a fact.
import { beforeEach, expect, test } from 'vitest';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { accountNumber, firmUscc, hire, makeOffer, must } from './offers.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let offer: Awaited<ReturnType<typeof makeOffer>>;

beforeEach(async () => {
  world = await makeWorld();
  offer = await makeOffer(world.deps);
  const click = { ...offer, lastFour: accountNumber.slice(-4), actor: 'system:test' } as const;
  must(await confirmEntitlement(world.deps, click));
});

async function hires(...people: Json[]): Promise<void> {
  const said = { uscc: firmUscc, source: 'MOHRSS', facts: { 'hr.hires': people }, withdrawn: [] };
  must(await saveFacts(world.deps, { ...said, asOf: '2026-11-22' }, 'system:test'));
  await matchEnterprise(world.deps, { uscc: firmUscc });
}

async function page(): Promise<string> {
  const auditor = await world.signedIn('auditor', { role: 'auditor', division: '000000' });
  return (await auditor.get(`/entitlements/${offer.entitlementId}`)).text();
}

/** What stands under the headings of the decision records. */
function records(html: string): { heading: string; text: string }[] {
  return [...html.matchAll(/<h2>决定记录 · ([^<]*)<\/h2>(.*?)<\/section>/gs)].map(
    ([, heading = '', text = '']) => ({ heading, text }),
  );
}

test('each instalment shows the record that it was offered on', async () => {
  await hires(hire('p1'), hire('p2'));
  const [latest, first] = records(await page());
  expect(latest?.heading).toBe('最新判断、第 2 期的依据');
  expect(latest?.text).toContain('2 人 × 1,500.00 元');
  expect(first?.heading).toBe('第 1 期的依据');
  expect(first?.text).toContain('1 人 × 1,500.00 元');
  expect(first?.text).toContain('人力资源社会保障');
});

test('what was paid rightly stays shown when the latest verdict is a no', async () => {
  await hires();
  const html = await page();
  const [latest, first] = records(html);
  expect(latest?.heading).toBe('最新判断');
  expect(latest?.text).toContain('不符合条件');
  expect(first?.heading).toBe('第 1 期的依据');
  expect(first?.text).toContain('符合条件，金额 1,500.00 元');
  expect(html).toContain('已安排多于应享 1,500.00 元');
  expect(html).toContain('重新匹配：应享 0.00 元，分期不变');
});

test('nothing is said of a difference where there is none', async () => {
  expect(await page()).not.toContain('已安排多于应享');
});
