// A firm whose list of hires has half arrived: matching and confirming leave it alone until it is
// whole, and then decide on all of it.
import { beforeAll, expect, test } from 'vitest';
import { askSweep } from '../../shared/commands/ask-sweep.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import type { Deps } from '../../shared/deps.ts';
import { isBeingWritten } from '../../shared/domain/enterprise.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { graduate } from '../journey/graduate.ts';
import { killedAt } from './killed-calls.ts';
import { publishBuiltIn } from './published.ts';
import { latestSweep, runSweep } from './run-sweep.ts';
import { accepted, addFirm, lastFour, newWorld, type World } from './world.ts';

const key = 'ui.hiring-expansion';
const hires = Array.from({ length: 180 }, (_, index) => graduate(`x${index}`));

let world: World;
let number = 0;
beforeAll(async () => {
  world = await newWorld();
  await publishBuiltIn(world.deps, key);
});

/** A firm that was matched with one hire, and whose list of 180 is cut off on its way in. */
async function halfWritten() {
  const { deps } = world;
  number += 1;
  const uscc = await addFirm(deps, number);
  await accepted(deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('old')] });
  await matchEnterprise(deps, { uscc });
  for (let at = 1; ; at += 1) {
    const killed = killedAt(deps, { at, when: 'after' });
    const kept = accepted(killed.deps, uscc, 'MOHRSS', { 'hr.hires': hires });
    await expect(kept).rejects.toThrow('killed');
    const head = await deps.enterprises.enterprise(uscc);
    if (head && isBeingWritten(head)) return { uscc, id: entitlementId(key, uscc, '2025') };
  }
}

test('a match, even one that a new policy asks for, commits nothing on a half', async () => {
  const { uscc, id } = await halfWritten();
  const before = await world.deps.entitlements.file(id);
  expect(before?.entitlement.dueFen).toBe(150_000);
  const later = { changed: 0, isHalfWritten: true };
  expect(await matchEnterprise(world.deps, { uscc, policyKeys: [key] })).toEqual(later);
  await accepted(world.deps, uscc, 'SAMR', { 'reg.name': '示例·改名公司' });
  expect(await matchEnterprise(world.deps, { uscc })).toEqual(later);
  expect(await world.deps.entitlements.file(id)).toEqual(before);
});

test('a click on an offer is answered with a refusal, and confirms nothing', async () => {
  const { uscc, id } = await halfWritten();
  const actor = `enterprise:${uscc}` as const;
  const click = { entitlementId: id, n: 1, offer: 1, lastFour, actor };
  expect(await confirmEntitlement(world.deps, click)).toMatchObject({ ok: false });
  expect((await world.deps.entitlements.instalment(id, 1))?.confirmedAt).toBeFalsy();
});

test('once the list is whole, the match decides on all of it', async () => {
  const { uscc, id } = await halfWritten();
  await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': hires });
  await matchEnterprise(world.deps, { uscc });
  expect((await world.deps.entitlements.entitlement(id))?.dueFen).toBe(27_000_000);
  const head = await world.deps.enterprises.enterprise(uscc);
  expect(head?.matchedVersion).toBe(head?.factsVersion);
});

test('a sweep sets the firm aside for the match queue, and walks past it', async () => {
  const { uscc } = await halfWritten();
  const sent: object[] = [];
  const queue: Deps['queue'] = {
    ...world.deps.queue,
    sendAll: async (_, messages) => void sent.push(...messages),
  };
  const wish = { policyKey: key, requestKey: uscc, actor: 'person:reviewer' } as const;
  await runSweep(world.deps, (await latestSweep(world.deps)).id);
  const asked = await askSweep(world.deps, wish);
  const ended = asked.ok ? await runSweep({ ...world.deps, queue }, asked.value) : undefined;
  expect(ended).toMatchObject({ state: 'finished', tally: { firms: number } });
  expect(sent).toContainEqual({ uscc, policyKeys: [key] });
  expect(ended?.tally?.setAside).toBe(sent.length);
});
