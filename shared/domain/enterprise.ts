// The head record of an enterprise: who it is, where, and which change of its facts was last
// matched. The facts themselves are records of their own (fact.ts).
import { z } from 'zod';
import { DeliveryId, Uscc } from './ids.ts';

/** A statement too long for one transaction: some of its pieces are kept already, and not all. */
export const Writing = z.object({ source: z.string(), key: z.string(), deliveryId: DeliveryId });
export type Writing = z.infer<typeof Writing>;

export const Enterprise = z.object({
  uscc: Uscc,
  name: z.string(),
  divisionCode: z.string(),
  industryCode: z.string(),
  /** Counts the changes of any fact; a match worker says which of them it has seen. */
  factsVersion: z.int().nonnegative(),
  changedFacts: z.array(z.string()),
  factsChangedAt: z.string(),
  /** The delivery that made the latest change; absent where that was before deliveries were noted. */
  changedBy: DeliveryId.optional(),
  matchedVersion: z.int().nonnegative(),
  /** What is on its way in; absent where every fact is whole. */
  writing: z.array(Writing).optional(),
  /** The name and the place that it can be searched by; absent until both are known. */
  foundAs: z.object({ name: z.string(), divisionCode: z.string() }).optional(),
  version: z.int(),
});
export type Enterprise = z.infer<typeof Enterprise>;

/** The same enterprise with exactly that on its way in. */
export function withWriting(enterprise: Enterprise, writing: readonly Writing[]): Enterprise {
  const { writing: _, ...rest } = enterprise;
  return writing.length > 0 ? { ...rest, writing: [...writing] } : rest;
}

/**
 * Whether a long statement has begun to arrive and not ended: the facts are then a mixture of before
 * and after, and nothing may be decided on them.
 */
export function isBeingWritten({ writing = [] }: Pick<Enterprise, 'writing'>): boolean {
  return writing.length > 0;
}
