// When a confirmation asks for the last four digits of the account, and how often they may be wrong:
// five times a day, which no guesser can live with and no firm is shut out by.
import type { Day } from './day.ts';
import type { Instalment } from './entitlement.ts';
import type { Fen } from './money.ts';
import { refuse, type Refusal } from './outcome.ts';

/** A first payment to an account, or a large one, wants the account's last four digits typed. */
export function needsDigits(amountFen: Fen, isFirstPayment: boolean): boolean {
  return isFirstPayment || amountFen > digitsAboveFen;
}

const digitsAboveFen = 10_000_000;

/** Wrong answers in one day after which the page asks to come back tomorrow. */
export const digitTriesMax = 5;

/** Why the digits do not do, and the instalment that remembers a wrong answer; undefined if they do. */
export function checkDigits(
  instalment: Instalment,
  typed: string | undefined,
  accountNumber: string,
  today: Day,
): { refusal: Refusal; counted?: Instalment } | undefined {
  const tries = triesOn(instalment, today);
  if (tries >= digitTriesMax) return { refusal: refuse('confirm.digits-locked') };
  if (typed === accountNumber.slice(-4)) return undefined;
  const wrongDigitTries = tries + 1;
  return {
    refusal: refuse('confirm.digits-wrong', { triesLeft: digitTriesMax - wrongDigitTries }),
    counted: { ...instalment, wrongDigitTries, wrongDigitsOn: today },
  };
}

/** Whether today's tries are used up, so that only tomorrow brings new ones. */
export function areDigitsLocked(instalment: Instalment, today: Day): boolean {
  return triesOn(instalment, today) >= digitTriesMax;
}

function triesOn({ wrongDigitsOn, wrongDigitTries }: Instalment, today: Day): number {
  return wrongDigitsOn === today ? wrongDigitTries : 0;
}
