// A policy that is applied for with a commitment: the firm promises in the words of the clauses, about
// the facts it was shown, and what it promised is kept.
import { beforeAll, expect, test } from 'vitest';
import { commitmentOf } from '../../shared/commands/confirm/commitment.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn, publishText } from './published.ts';
import { accepted, addFirm, lastFour, newWorld, stateOf, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';
let world: World;

beforeAll(async () => {
  world = await newWorld();
  await publishBuiltIn(world.deps, policyKey);
  await publishText(world.deps, policyKey, (text) =>
    text.replace('"delivery":"auto"', '"delivery":"apply"'),
  );
});

async function promised(number: number) {
  const uscc = await addFirm(world.deps, number);
  await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`promise-${number}`)] });
  await matchEnterprise(world.deps, { uscc });
  const offered = { id: entitlementId(policyKey, uscc, '2025'), uscc, n: 1, offer: 1 };
  return { offered, commitment: await commitmentNow(offered) };
}

async function commitmentNow(offered: Parameters<typeof stateOf>[1]) {
  const { entitlement, instalment } = await stateOf(world.deps, offered);
  const commitment = await commitmentOf(world.deps, entitlement, instalment);
  if (!commitment) throw new Error('no commitment is asked for');
  return commitment;
}

function click({ id, uscc, n, offer }: Parameters<typeof stateOf>[1], commitmentHash?: string) {
  const wanted = { entitlementId: id, n, offer, lastFour, actor: `enterprise:${uscc}` as const };
  return confirmEntitlement(world.deps, { ...wanted, ...(commitmentHash && { commitmentHash }) });
}

test('is confirmed with the tick alone, and its words and facts are kept with it', async () => {
  const { offered, commitment } = await promised(1);
  expect(commitment.text).toContain('（摘要）');
  expect(commitment.text).toContain('就业促进法');
  expect(await click(offered)).toMatchObject({ code: 'confirm.commitment-missing' });
  expect(await click(offered, commitment.hash)).toMatchObject({ ok: true });
  const { entitlement } = await stateOf(world.deps, offered);
  const audit = await world.deps.entitlements.audit(offered.id);
  expect(audit.at(-1)?.detail).toMatchObject({
    committed: true,
    commitment: commitment.text,
    decisionHash: entitlement.decisionHash,
  });
});

test('a tick under facts that have moved since counts for nothing, though the sum is the same', async () => {
  const { offered, commitment } = await promised(2);
  const former = { ...graduate('promise-former'), graduatedOn: '2019-06-30' };
  const hires = [graduate('promise-2'), former];
  await accepted(world.deps, offered.uscc, 'MOHRSS', { 'hr.hires': hires });
  await matchEnterprise(world.deps, { uscc: offered.uscc });
  expect(await click(offered, commitment.hash)).toMatchObject({
    code: 'confirm.commitment-changed',
  });
  expect(await click(offered, (await commitmentNow(offered)).hash)).toMatchObject({ ok: true });
});

test('a day that passes with the same facts asks for no second tick', async () => {
  const { offered, commitment } = await promised(3);
  world.setClock('2026-11-26T01:00:00.000Z');
  expect(await click(offered, commitment.hash)).toMatchObject({ ok: true });
});
