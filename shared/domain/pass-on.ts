// Money that a firm was paid for persons and passes on to them (转付): due on a day after the payment,
// and done when the firm says so and commits itself to it.
import { z } from 'zod';
import { Actor } from './actor.ts';
import type { BatchLine } from './batch-line.ts';
import { addDays, type Day, dayOf, type Instant } from './day.ts';
import { FenAmount, type Instalment } from './entitlement.ts';
import { EntitlementId, PolicyKey, Uscc } from './ids.ts';

export const PassOn = z.object({
  entitlementId: EntitlementId,
  n: z.int().positive(),
  policyKey: PolicyKey,
  uscc: Uscc,
  enterpriseName: z.string(),
  divisionCode: z.string(),
  amountFen: FenAmount,
  /** How many persons the sum was worked out for. */
  personCount: z.int().nonnegative(),
  paidOn: z.string(),
  dueOn: z.string(),
  doneAt: z.string().optional(),
  doneBy: Actor.optional(),
  version: z.int(),
});
export type PassOn = z.infer<typeof PassOn>;

/** Days after the payment within which it is passed on. */
export const passOnWithinDays = 30;

/** What a line that was paid opens. */
export function passOnOf(
  line: BatchLine,
  { members, divisionCode }: Instalment,
  at: Instant,
): PassOn {
  const { entitlementId, n, policyKey, uscc, enterpriseName, amountFen } = line;
  const paidOn = dayOf(at);
  return {
    entitlementId,
    n,
    policyKey,
    uscc,
    enterpriseName,
    divisionCode,
    amountFen,
    personCount: new Set(members.map((member) => member.id)).size,
    paidOn,
    dueOn: addDays(paidOn, passOnWithinDays),
    version: 0,
  };
}

/** Whether it should have been passed on by that day and was not. */
export function isOverdue({ dueOn, doneAt }: PassOn, today: Day): boolean {
  return doneAt === undefined && dueOn < today;
}
