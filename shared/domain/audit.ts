// The audit chain of one entity: each row carries the hash of the row before it, so that an edit, a
// gap or a cut is found. One chain per entity, and so no lock that everybody shares.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { hashOf } from './hash.ts';

/** Where a chain stands; kept on the entity and moved in the same transaction as its effect. */
export const AuditHead = z.object({ sequence: z.int().nonnegative(), hash: z.string() });
export type AuditHead = z.infer<typeof AuditHead>;

export const AuditRow = z.object({
  entity: z.string(),
  sequence: z.int().positive(),
  at: z.string(),
  actor: Actor,
  action: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previousHash: z.string(),
  hash: z.string(),
  version: z.int(),
});
export type AuditRow = z.infer<typeof AuditRow>;
export type AuditDetail = AuditRow['detail'];

/** What happened, before it has a place in a chain. */
export type Act = { at: string; actor: Actor; action: string; detail?: AuditDetail };

export const emptyChain: AuditHead = { sequence: 0, hash: '' };

/** The next row of the entity's chain, and the head that the entity carries from then on. */
export function appendAudit(
  entity: string,
  head: AuditHead,
  act: Act,
): { head: AuditHead; row: AuditRow } {
  const body = {
    entity,
    sequence: head.sequence + 1,
    at: act.at,
    actor: act.actor,
    action: act.action,
    detail: act.detail ?? {},
    previousHash: head.hash,
  };
  const hash = hashOf(body);
  return { head: { sequence: body.sequence, hash }, row: { ...body, hash, version: 0 } };
}
