// The kinds of record about payees other than the firm itself: accounts of settling banks, and money that
// a firm passes on to persons.
import type { EntitlementId } from '../domain/ids.ts';
import { PassOn } from '../domain/pass-on.ts';
import { SettlementAccount } from '../domain/settlement-account.ts';
import { kind, sortable } from './keys.ts';

export const payeeKinds = {
  settlementAccount: kind(
    SettlementAccount,
    (s: { policyKey: string; divisionCode: string }) => ({
      pk: `SETTLEMENT#${s.policyKey}#${s.divisionCode}`,
      sk: 'HEAD',
    }),
    (s) => ({ gsi1pk: 'SETTLEMENT', gsi1sk: `${s.divisionCode}#${s.policyKey}` }),
  ),
  passOn: kind(
    PassOn,
    (p: { entitlementId: EntitlementId; n: number }) => ({
      pk: `ENT#${p.entitlementId}`,
      sk: `PASS-ON#${sortable(p.n)}`,
    }),
    (p) => ({
      gsi1pk: p.doneAt === undefined ? 'PASS-ON#open' : 'PASS-ON#done',
      gsi1sk: `${p.divisionCode}#${p.dueOn}#${p.entitlementId}#${p.n}`,
    }),
  ),
};
