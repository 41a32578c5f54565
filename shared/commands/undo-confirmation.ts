// A wrong click can be taken back until the money is in a batch: the reservation returns to the pot,
// the place in the queue is given up, and the persons and loans are free again.
import type { Actor } from '../domain/actor.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { asIfUnseen, takeStep } from '../domain/instalment.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { giveBack } from '../domain/reservation.ts';
import { commitDecision, put, putStep, remove, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';
import { matchEnterprise } from './match-enterprise.ts';
import { releaseClaims } from './release-claims.ts';

/** What fits into the transaction; the rest counts for nothing once the instalment is given up. */
const claimsInOneMax = 60;

export type Undoing = { entitlementId: EntitlementId; n: number; actor: Actor };

/** Takes a confirmation back; a repeat answers the same. Refuses once a batch holds it. */
export async function undoConfirmation(deps: Deps, wanted: Undoing): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  const undone = await commitDecision<Instalment>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    if (!file || !instalment) return refuse('link.unknown');
    if (instalment.state === 'noticed') return { ok: true, change: [], value: instalment };
    const { actor } = wanted;
    const step = takeStep(file.entitlement, unconfirmed(instalment), 'undo', { at, actor });
    if (!step) return refuse('undo.too-late', { state: instalment.state });
    const back = await returned(deps, file, instalment, at);
    if (!back) return 'torn';
    const change = [...putStep(asIfUnseen(step)), ...back];
    return { ok: true, change, value: step.instalment };
  });
  return undone.ok ? followedAgain(deps, undone.value) : undone;
}

/** The open offer follows the verdict of today again, not that of the day it was confirmed. */
async function followedAgain(deps: Deps, instalment: Instalment): Promise<Outcome<Instalment>> {
  const { uscc, policyKey, entitlementId, n } = instalment;
  await matchEnterprise(deps, { uscc, policyKeys: [policyKey] });
  return done((await deps.entitlements.instalment(entitlementId, n)) ?? instalment);
}

/** The instalment without what only a confirmation gives it. */
function unconfirmed(instalment: Instalment): Instalment {
  const { confirmedAt: _, account: __, budgetId: ___, position: ____, ...open } = instalment;
  return open;
}

async function returned(
  deps: Deps,
  file: EntitlementFile,
  instalment: Instalment,
  at: string,
): Promise<Write[] | undefined> {
  const { budgetId } = instalment;
  const budget = budgetId && (await deps.budgets.budget(budgetId));
  if (!budget) throw new Error(`the pot of ${instalment.entitlementId} is gone`);
  const back = giveBack(budget, instalment, at);
  if (!back) return undefined;
  const queue = instalment.state === 'waiting' ? await deps.budgets.queue(budget.id) : [];
  const place = queue.find((one) => one.position === instalment.position);
  const claims = await releaseClaims(deps, file, instalment);
  return [
    put('budget', back.budget),
    ...(back.entry ? [put('journalEntry', back.entry)] : []),
    ...(place ? [remove('queuePlace', place)] : []),
    ...claims.slice(0, claimsInOneMax).map((claim) => remove('memberClaim', claim)),
  ];
}
