// A world with something on every page: an offer and a second version of its policy, firms in several
// states, a notice that reached nobody, batches, and a person whose role has ended.
import { revokeRole } from '../../shared/commands/revoke-role.ts';
import { budgetId, entitlementId } from '../../shared/domain/ids.ts';
import type { InstalmentState } from '../../shared/domain/instalment-states.ts';
import { fen } from '../../shared/domain/money.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { exampleEntitlement, exampleInstalment } from '../domain/examples.ts';
import { codeOf, deliverFirm } from '../http/firms.ts';
import { putBatch, putSweep } from '../http/objects.ts';
import { makeOffer, must, submitAnother } from '../http/offers.ts';
import { idOf, type World } from '../http/world.ts';

const policyKey = 'ui.hiring-expansion';

/** Fills the world and answers where to find what is in it. */
export async function peopled(world: World) {
  const { deps } = world;
  const { entitlementId: entitlement } = await makeOffer(deps);
  await submitAnother(deps);
  const states = ['matched', 'waiting', 'confirmed', 'sent', 'paid', 'returned'] as const;
  for (const [number, state] of states.entries()) {
    await deliverFirm(deps, number + 1, `示例·南宁第${number + 1}甲乙丙科技有限责任公司`);
    await putState(world, number + 1, state);
  }
  const frozen = (await putBatch(deps, idOf('other'))).id;
  const sent = (await putBatch(deps, idOf('other'), { state: 'sent', moved: 2 })).id;
  const failed = (await putSweep(deps, { state: 'failed', failedShards: [1] })).id;
  const person = await world.give('clerk', { role: 'author', division: '450100' });
  await world.give('clerk', { role: 'reviewer', division: '450100' });
  const revoked = { personId: person, role: 'author', division: '450100' } as const;
  must(await revokeRole(deps, revoked, 'system:test'));
  return { entitlement, frozen, sent, failed, person, budget: budgetId(policyKey, 2026, '450000') };
}

async function putState(world: World, number: number, state: InstalmentState): Promise<void> {
  const uscc = codeOf(number);
  const id = entitlementId(policyKey, uscc, '2025');
  const enterpriseName = `示例·南宁第${number}甲乙丙科技有限责任公司`;
  const own = { uscc, divisionCode: '450103', version: 0 };
  const key = { entitlementId: id, n: 1, offer: 1, uscc, version: 0 };
  const queued = { queuedAt: world.deps.clock.now(), divisionCode: '450103' };
  const amountFen = fen(12_345_678 * number);
  await commit(world.deps.table, [
    put('entitlement', exampleEntitlement({ ...own, id, enterpriseName, dueFen: amountFen })),
    put('instalment', exampleInstalment({ ...own, entitlementId: id, state, amountFen })),
    ...(state === 'matched' ? [put('notice', { ...key, ...queued, state: 'unreachable' })] : []),
  ]);
}
