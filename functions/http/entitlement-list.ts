// The list of instalments by state, policy, period and division, with the names of their firms; and of
// the notices that reached nobody.
import type { Instalment } from '../../shared/domain/entitlement.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { InstalmentState } from '../../shared/domain/instalment-states.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { inChunks } from './in-chunks.ts';
import { choiceAsked, divisionAsked, pageAsked, textAsked } from './list-query.ts';
import { entitlementsPage } from './pages/entitlements/entitlements.tsx';
import { undeliveredPage } from './pages/entitlements/undelivered.tsx';
import { livePolicyNames } from './policy-names.ts';
import type { Reach } from './reach.ts';

const rowsPerPage = 50;

/** Instalments as they are asked for; without a state all of them, one state after another. */
export async function listEntitlements(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const division = divisionAsked(c, reach);
  const state = choiceAsked(c, 'state', InstalmentState.options);
  const states = state === undefined ? InstalmentState.options : [state];
  const { rows, ...list } = await deps.entitlements.listed(states, division, {
    ...pageAsked(c, rowsPerPage),
    keep: wantedBy(textAsked(c, 'policy'), textAsked(c, 'period')),
    sumOf: ({ amountFen }) => amountFen,
  });
  const named = await inChunks(rows, async (instalment) => ({
    instalment,
    entitlement: await deps.entitlements.entitlement(instalment.entitlementId),
  }));
  const policies = await livePolicyNames(deps);
  return entitlementsPage(c, { ...list, rows: named, division, reach, policies });
}

/** The period is part of what an entitlement's id is made of, and so needs no reading. */
function wantedBy(policyKey: string, period: string): (row: Instalment) => boolean {
  return (row) => {
    if (policyKey !== '' && row.policyKey !== policyKey) return false;
    if (period === '') return true;
    return row.entitlementId === entitlementId(row.policyKey, row.uscc, period);
  };
}

/** Notices that nobody could be reached with, each with what it was about. */
export async function listUndelivered(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const division = divisionAsked(c, reach);
  const cause = choiceAsked(c, 'cause', ['none', 'refused']);
  const { rows, ...list } = await deps.entitlements.undelivered(division, {
    ...pageAsked(c, rowsPerPage),
    keep: ({ refusedBecause }) =>
      cause === undefined || (cause === 'refused') === (refusedBecause !== undefined),
  });
  const named = await inChunks(rows, async (notice) => ({
    notice,
    entitlement: await deps.entitlements.entitlement(notice.entitlementId),
    instalment: await deps.entitlements.instalment(notice.entitlementId, notice.n),
  }));
  const policies = await livePolicyNames(deps);
  return undeliveredPage(c, { ...list, rows: named, division, reach, policies });
}
