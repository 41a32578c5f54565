// The ids of things that have a life, distinct to the compiler and readable in a log. They are made
// from permanent keys, never from versions or clocks, so that repeating an act finds the same thing.
import { z } from 'zod';
import { shortHash } from './short-hash.ts';

export type EntitlementId = `ent_${string}`;
export type BudgetId = `bud_${string}`;
export type BatchId = `bat_${string}`;
export type DeliveryId = `dlv_${string}`;
export type SweepId = `swp_${string}`;
export type UploadId = `upl_${string}`;
export type ObjectionId = `obj_${string}`;
export type PolicyKey = string;
export type Uscc = string;

export const EntitlementId = idSchema('ent');
export const BudgetId = idSchema('bud');
export const BatchId = idSchema('bat');
export const DeliveryId = idSchema('dlv');
export const SweepId = idSchema('swp');
export const UploadId = idSchema('upl');
export const ObjectionId = idSchema('obj');
export const Uscc = z.string().regex(/^[0-9A-HJ-NP-RTUW-Y]{18}$/);
export const PolicyKey = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);

/** Policy key + enterprise + period (`life` where the amount accumulates); never a version. */
export function entitlementId(policyKey: PolicyKey, uscc: Uscc, period: string): EntitlementId {
  return `ent_${shortHash(policyKey, uscc, period)}`;
}

/** Policy + fiscal year + division: one pot of money. */
export function budgetId(policyKey: PolicyKey, fiscalYear: number, divisionCode: string): BudgetId {
  return `bud_${shortHash(policyKey, fiscalYear, divisionCode)}`;
}

/** A delivery is its source and its bytes: the same file again is the same delivery. */
export function deliveryId(source: string, contentHash: string): DeliveryId {
  return `dlv_${shortHash(source, contentHash)}`;
}

/** An upload is named by who asked for it and a text that nobody can guess. */
export function uploadId(actor: string, secret: string): UploadId {
  return `upl_${shortHash(actor, secret)}`;
}

/** An objection is who says what about which offer: the same words again are the same objection. */
export function objectionId(
  id: EntitlementId,
  { n, offer, by, text }: { n: number; offer: number; by: string; text: string },
): ObjectionId {
  return `obj_${shortHash(id, n, offer, by, text)}`;
}

/** A batch is named by who prepares it and the one-time key of the form that asked for it. */
export function batchId(preparer: string, requestKey: string): BatchId {
  return `bat_${shortHash(preparer, requestKey)}`;
}

/** A sweep is what caused it, the policies it matches and the day: the same cause twice is one sweep. */
export function sweepId(cause: string, policyKeys: readonly PolicyKey[], day: string): SweepId {
  return `swp_${shortHash(cause, ...policyKeys.toSorted(), day)}`;
}

/** The bank's reference for one attempt to pay one instalment: 22 characters, always the same. */
export function paymentReference(id: EntitlementId, instalment: number, attempt: number): string {
  return `ZD${shortHash(id, instalment, attempt).slice(0, 20).toUpperCase()}`;
}

function idSchema<P extends string>(prefix: P) {
  return z.templateLiteral([`${prefix}_`, z.string().regex(/^[0-9a-z]{26}$/)]);
}
