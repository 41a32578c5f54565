// The account of the bank that settles a policy in a division: registered by two people of finance, as
// facts name no bank of a loan. What one proposes stands beside what is in force until another approves.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { AuditHead } from './audit.ts';
import { type Day, isDay } from './day.ts';
import { PayeeAccount } from './entitlement.ts';
import { PolicyKey } from './ids.ts';
import type { RefusalError } from './outcome.ts';

export const RegisteredAccount = z.object({
  account: PayeeAccount,
  /** The day on which the finance office (MOF) verified it with the bank. */
  verifiedOn: z.string(),
  proposer: Actor,
  proposedAt: z.string(),
  approver: Actor.optional(),
  approvedAt: z.string().optional(),
});
export type RegisteredAccount = z.infer<typeof RegisteredAccount>;

export const SettlementAccount = z.object({
  policyKey: PolicyKey,
  /** A code of GB/T 2260; everything below it is settled by it, unless a nearer one is there. */
  divisionCode: z.string(),
  inForce: RegisteredAccount.optional(),
  proposed: RegisteredAccount.optional(),
  audit: AuditHead,
  version: z.int(),
});
export type SettlementAccount = z.infer<typeof SettlementAccount>;

export type Typed = PayeeAccount & { verifiedOn: string };

/** What is wrong with an account as it was typed. */
export function accountFaults(typed: Typed, today: Day): RefusalError[] {
  const { holderName, number, bankCode, verifiedOn } = typed;
  const isPast = isDay(verifiedOn) && verifiedOn <= today;
  const checks: [string, boolean, string][] = [
    ['/holderName', holderName.trim() !== '' && holderName.length <= 100, '1-100 字 characters'],
    ['/number', /^\d{8,32}$/.test(number), '8-32 位数字 digits'],
    ['/bankCode', /^\d{12}$/.test(bankCode), '12 位数字 digits'],
    ['/verifiedOn', isPast, '不晚于今天的日期 YYYY-MM-DD a day up to today'],
  ];
  return checks.flatMap(([pointer, isRight, expected]) => (isRight ? [] : [{ pointer, expected }]));
}

/** The codes that may settle for a division, the nearest first. */
export function settlingDivisions(divisionCode: string): string[] {
  const [province, city] = [divisionCode.slice(0, 2), divisionCode.slice(0, 4)];
  return [...new Set([divisionCode, `${city}00`, `${province}0000`, '000000'])];
}

/** The name of its audit chain. */
export function settlementEntity({
  policyKey,
  divisionCode,
}: Pick<SettlementAccount, 'policyKey' | 'divisionCode'>): string {
  return `settlement_${policyKey}_${divisionCode}`;
}
