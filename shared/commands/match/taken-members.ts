// People whom another entitlement has been served for: rules see them as used.
import type { MemberClaim } from '../../domain/entitlement.ts';
import { isRecord } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { EntitlementId } from '../../domain/ids.ts';

type Facts = Readonly<Record<string, Json>>;

/** The facts with every person marked as used whom another entitlement has been served for. */
export function withoutTaken(
  facts: Facts,
  claims: readonly MemberClaim[],
  own: EntitlementId,
): Facts {
  const taken = claims.filter((claim) => claim.entitlementId !== own);
  if (taken.length === 0) return facts;
  const marked = listOf(facts['hr.hires']).map((hire) => {
    const claim = taken.find((one) => one.memberId === personOf(hire));
    return claim ? withUse(hire, claim.policyKey, claim.entitlementId) : hire;
  });
  return { ...facts, 'hr.hires': marked };
}

function personOf(hire: Json): Json | undefined {
  return isRecord(hire) ? hire.pid : undefined;
}

function withUse(hire: Json, policyKey: string, entitlementId: EntitlementId): Json {
  if (!isRecord(hire)) return hire;
  return { ...hire, usedFor: [...listOf(hire.usedFor), { policyKey, entitlementId }] };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
