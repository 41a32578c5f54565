// Records that tests start from: one fictional firm, one policy, one open offer.
import type { Entitlement, Instalment } from '../../shared/domain/entitlement.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen, zeroFen } from '../../shared/domain/money.ts';
import type { Finding } from '../../shared/domain/offer-records.ts';

export const exampleUscc = '91450100MA5K00000X';
export const exampleAt = '2026-11-23T01:00:00.000Z';
const policyKey = 'ui.hiring-expansion';
const id = entitlementId(policyKey, exampleUscc, '2025');

export function exampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    policyKey,
    policyNumber: 1,
    uscc: exampleUscc,
    enterpriseName: '示例·南宁甲公司',
    divisionCode: '450103',
    period: '2025',
    asOf: '2025-12-31',
    pays: true,
    paidTo: 'enterprise',
    needsCommitment: false,
    exclusiveGroups: [],
    answer: 'eligible',
    reason: 'OK',
    missing: [],
    amountFen: fen(150_000),
    members: [{ group: 'HIRE-LUMP', id: 'p1', amountFen: fen(150_000) }],
    inputsHash: 'inputs-1',
    decisionHash: 'decision-1',
    ...changes,
  };
}

export function exampleInstalment(changes: Partial<Instalment> = {}): Instalment {
  return {
    entitlementId: id,
    n: 1,
    policyKey,
    uscc: exampleUscc,
    divisionCode: '450103',
    state: 'noticed',
    amountFen: fen(150_000),
    members: [{ group: 'HIRE-LUMP', id: 'p1', amountFen: fen(150_000) }],
    offer: 1,
    decisionHash: 'decision-1',
    openedAt: exampleAt,
    deadlineOn: '2027-01-22',
    wrongDigitTries: 0,
    needsCommitment: false,
    exclusiveGroups: [],
    needsClick: false,
    paidTo: 'enterprise',
    attempt: 0,
    changedAt: exampleAt,
    version: 1,
    ...changes,
  };
}

export function exampleEntitlement(changes: Partial<Entitlement> = {}): Entitlement {
  const {
    amountFen: _,
    members: __,
    needsCommitment: ___,
    exclusiveGroups: ____,
    ...known
  } = exampleFinding();
  return {
    ...known,
    id,
    dueFen: fen(150_000),
    coveredFen: fen(150_000),
    declinedFen: zeroFen,
    lastInstalment: 1,
    matchedAt: exampleAt,
    audit: { sequence: 0, hash: '' },
    version: 1,
    ...changes,
  };
}
