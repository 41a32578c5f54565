// A policy was taken out of force: what it offered this firm and nobody confirmed is withdrawn.
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import type { EntitlementId, SweepId } from '../../domain/ids.ts';
import { zeroFen } from '../../domain/money.ts';
import { withdrawOpen } from '../../domain/policy-gone.ts';
import { addTallies, emptyTally, type Tally } from '../../domain/sweep.ts';
import { commitDecision, put, type Decision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { unlist } from './unlist.ts';

/** What changed, by policy; a policy that was gone before changes nothing. */
export async function endOffers(
  deps: Deps,
  firm: EnterpriseFile,
  gone: readonly string[],
  sweepId: SweepId | undefined,
): Promise<Tally> {
  let tally: Tally = emptyTally;
  for (const id of firm.entitlements) {
    const ended = await commitDecision<Tally>(deps.table, () => decide(deps, id, gone, sweepId));
    if (ended.ok) tally = addTallies(tally, ended.value);
  }
  return tally;
}

async function decide(
  deps: Deps,
  id: EntitlementId,
  gone: readonly string[],
  sweepId: SweepId | undefined,
): Promise<Decision<Tally>> {
  const file = await deps.entitlements.file(id);
  if (!file || !gone.includes(file.entitlement.policyKey))
    return { ok: true, change: [], value: emptyTally };
  const { policyKey, sweptBy } = file.entitlement;
  const changed = (count: number): Tally => ({
    ...emptyTally,
    policies: { [policyKey]: { eligible: 0, unknown: 0, changed: count, amountFen: zeroFen } },
  });
  const ended = withdrawOpen(file.entitlement, file.instalments, deps.clock.now());
  if (!ended) {
    const isAgain = sweepId !== undefined && sweptBy === sweepId;
    return { ok: true, change: [], value: changed(isAgain ? 1 : 0) };
  }
  const entitlement = { ...ended.entitlement, ...(sweepId && { sweptBy: sweepId }) };
  const change = [
    put('entitlement', entitlement),
    put('auditRow', ended.audit),
    ...ended.withdrawn.map((one) => put('instalment', one)),
    ...unlist(file, ended.withdrawn),
  ];
  return { ok: true, change, value: changed(1) };
}
