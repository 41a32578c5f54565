// What somebody holds against an entry of the public list (异议), and what an officer decided about it.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { ObjectionId } from './ids.ts';
import { PublicEntry } from './public-entry.ts';
import { refuse, type Refusal } from './outcome.ts';

export const Objection = PublicEntry.pick({
  entitlementId: true,
  n: true,
  offer: true,
  policyKey: true,
  policyTitle: true,
  uscc: true,
  enterpriseName: true,
  divisionCode: true,
}).extend({
  id: ObjectionId,
  by: z.enum(['public', 'enterprise']),
  text: z.string(),
  /** How to reach whoever objects, if they said; it is shown to the officer who decides and to nobody else. */
  contact: z.string().optional(),
  at: z.string(),
  state: z.enum(['open', 'dismissed', 'upheld']),
  reviewer: Actor.optional(),
  decidedAt: z.string().optional(),
  reason: z.string().optional(),
  version: z.int(),
});
export type Objection = z.infer<typeof Objection>;

export const objectionTextMax = 1000;
export const objectionContactMax = 100;
/** Objections of the public to one entry; the enterprise itself is always heard beyond them. */
const publicMax = 20;
const allMax = 25;

/** Why this cannot be taken as an objection to the entry; undefined where it can. */
export function unheard(
  entry: PublicEntry,
  { by, text, contact }: Pick<Objection, 'by' | 'text' | 'contact'>,
): Refusal | undefined {
  if (text === '') return refuse('objection.no-text');
  if (text.length > objectionTextMax || (contact ?? '').length > objectionContactMax) {
    return refuse('objection.too-long', { textMax: objectionTextMax });
  }
  const max = by === 'public' ? publicMax : allMax;
  return entry.objections >= max ? refuse('objection.too-many', { max }) : undefined;
}
