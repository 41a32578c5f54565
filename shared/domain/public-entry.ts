// An offer on the public list (公示): for some working days anybody may read it and object. After the
// days the policy confirms it in place of the firm, unless something holds it back.
import { z } from 'zod';
import type { Day } from './day.ts';
import { FenAmount, type Instalment } from './entitlement.ts';
import { EntitlementId, PolicyKey, Uscc } from './ids.ts';
import { refuse, type Refusal } from './outcome.ts';

export const PublicEntry = z.object({
  entitlementId: EntitlementId,
  n: z.int().positive(),
  offer: z.int().positive(),
  policyKey: PolicyKey,
  policyTitle: z.string(),
  uscc: Uscc,
  enterpriseName: z.string(),
  divisionCode: z.string(),
  amountFen: FenAmount,
  fromOn: z.string(),
  /** The last day on which anybody can object. */
  untilOn: z.string(),
  /** After the days it is confirmed by itself; otherwise the firm's own click is waited for. */
  confirmsItself: z.boolean(),
  objections: z.int().nonnegative(),
  /** Those that nobody has decided yet; they hold the confirmation. */
  openObjections: z.int().nonnegative(),
  /** How it left the list; absent while it stands there. */
  ending: z.enum(['confirmed', 'over', 'superseded']).optional(),
  version: z.int(),
});
export type PublicEntry = z.infer<typeof PublicEntry>;

/** Working days on the list where the policy names no other number. */
export const publicDaysDefault = 5;

/** Whether it stands on the list on that day. */
export function isInItsDays(entry: PublicEntry, today: Day): boolean {
  return entry.ending === undefined && entry.fromOn <= today && today <= entry.untilOn;
}

/** The entry of the offer that the instalment makes now, while it is on the list. */
export function entryOf(
  entries: readonly PublicEntry[],
  { n, offer }: Pick<Instalment, 'n' | 'offer'>,
): PublicEntry | undefined {
  return entries.find((one) => one.n === n && one.offer === offer && one.ending === undefined);
}

/** Why it is not confirmed by itself on that day; undefined where nothing holds it back. */
export function heldBack(entry: PublicEntry | undefined, today: Day): Refusal | undefined {
  if (!entry?.confirmsItself) return refuse('confirm.click-needed');
  if (today <= entry.untilOn) return refuse('confirm.still-public', { untilOn: entry.untilOn });
  return entry.openObjections > 0 ? refuse('confirm.objected') : undefined;
}
