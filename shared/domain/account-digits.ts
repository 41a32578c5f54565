// When a confirmation asks for the last four digits of the account, and how often they may be
// wrong.
import type { Fen } from './money.ts';

/** A first payment to an account, or a large one, wants the account's last four digits typed. */
export function needsDigits(amountFen: Fen, isFirstPayment: boolean): boolean {
  return isFirstPayment || amountFen > digitsAboveFen;
}

const digitsAboveFen = 10_000_000;

/** Wrong answers after which the page sends the firm to an officer. */
export const digitTriesMax = 5;
