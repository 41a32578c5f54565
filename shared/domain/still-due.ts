// Whether an instalment may still be confirmed: the firm is eligible, is paid by us, and the sum fits
// into what is due and not covered by other instalments.
import type { Entitlement, Instalment } from './entitlement.ts';
import { isCovering, isOpen } from './instalment-states.ts';
import { addFen } from './money.ts';

type File = { entitlement: Entitlement; instalments: readonly Instalment[] };

export function isStillDue({ entitlement, instalments }: File, instalment: Instalment): boolean {
  if (!entitlement.pays || entitlement.answer !== 'eligible') return false;
  const others = instalments.filter((one) => one.n !== instalment.n && isCovering(one.state));
  if (others.some((one) => isOpen(one.state))) return false;
  const coveredFen = addFen(...others.map((one) => one.amountFen));
  return entitlement.dueFen - coveredFen >= instalment.amountFen;
}
