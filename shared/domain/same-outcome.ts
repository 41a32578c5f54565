// Whether a verdict brings an entitlement any news. A sweep decides the same facts again on a later
// day: where only the day differs, nothing is written, however many entitlements there are.
import type { Instant } from './day.ts';
import type { Entitlement, Instalment } from './entitlement.ts';
import { followVerdict } from './offer.ts';
import type { Finding } from './offer-records.ts';

const told = [
  'answer',
  'reason',
  'dueFen',
  'coveredFen',
  'pays',
  'policyNumber',
  'enterpriseName',
  'divisionCode',
] as const satisfies readonly (keyof Entitlement)[];

/** Whether the finding says of the entitlement what it says already, whatever day it was made for. */
export function isSameOutcome(
  known: Entitlement,
  instalments: readonly Instalment[],
  finding: Finding,
  at: Instant,
): boolean {
  const follow = followVerdict(known, instalments, finding, at);
  if (!follow) return true;
  const { entitlement: next, action, surplus } = follow;
  const isSaid = told.every((field) => known[field] === next[field]);
  return action === 'noted' && surplus.length === 0 && isSaid && isSameList(known, next);
}

function isSameList({ missing: known }: Entitlement, { missing: next }: Entitlement): boolean {
  return known.length === next.length && known.every((key, index) => key === next[index]);
}
