// What speaks against a line of the bank's answer before the state of its payment is even asked: seen
// from the line alone, and from the file as a whole. It depends on nothing that an import changes, so
// that the same file always gives the same doubts.
import type { Doubt, ReturnLine, SuspenseReason } from './bank-return.ts';
import type { BatchLine } from './batch-line.ts';
import type { Day } from './day.ts';
import { subtractFen } from './money.ts';
import { isSameAccount, isSameName } from './same-payee.ts';

export type Known = {
  readonly byReference: ReadonlyMap<string, BatchLine>;
  /** The day the batch was handed over. */
  readonly sentOn: Day;
};

/** The lines that are not believed, each with the first reason there is. */
export function doubtsOf(answers: readonly ReturnLine[], known: Known): Map<ReturnLine, Doubt> {
  const whole = wholeOf(answers, known);
  const doubts = new Map<ReturnLine, Doubt>();
  for (const answer of answers) {
    const line = known.byReference.get(answer.reference);
    const doubt = line
      ? (ofLine(answer, line, known, whole) ?? ofFile(answer, whole))
      : because('unknown-reference');
    if (doubt) doubts.set(answer, doubt);
  }
  return doubts;
}

/** What only the whole file shows. */
type Whole = {
  /** By expected and found sum: the line that has them. */
  readonly exchanged: ReadonlyMap<string, ReturnLine>;
  readonly bothWays: ReadonlySet<string>;
  readonly repeated: ReadonlySet<ReturnLine>;
};

function wholeOf(answers: readonly ReturnLine[], { byReference }: Known): Whole {
  const exchanged = new Map<string, ReturnLine>();
  const seen = new Set<string>();
  const repeated = new Set<ReturnLine>();
  for (const answer of answers) {
    const { reference, result, amountFen } = answer;
    const line = byReference.get(reference);
    if (line && amountFen !== undefined && amountFen !== line.amountFen) {
      exchanged.set(`${line.amountFen} ${amountFen}`, answer);
    }
    if (seen.has(`${result} ${reference}`)) repeated.add(answer);
    seen.add(`${result} ${reference}`);
  }
  const references = answers.map(({ reference }) => reference);
  const bothWays = new Set(
    references.filter((one) => seen.has(`paid ${one}`) && seen.has(`returned ${one}`)),
  );
  return { exchanged, bothWays, repeated };
}

function ofLine(
  answer: ReturnLine,
  line: BatchLine,
  { sentOn }: Known,
  whole: Whole,
): Doubt | undefined {
  const { strange, on, currency, payeeName, payeeAccount, reason } = answer;
  if (on !== undefined && on < sentOn) return because('early-date', { on, sentOn });
  if (currency !== undefined) return because('other-currency', { currency });
  if (strange) return because(strange, { said: reason });
  const amount = ofAmount(answer, line, whole);
  if (amount) return amount;
  const { holderName, number } = line.account;
  if (payeeName && !isSameName(holderName, payeeName)) {
    return because('name-differs', { expected: holderName, found: payeeName });
  }
  if (payeeAccount && !isSameAccount(number, payeeAccount)) {
    return because('account-differs', { expected: ending(number), found: ending(payeeAccount) });
  }
  return undefined;
}

function ofAmount(
  { amountFen: foundFen, reference }: ReturnLine,
  { amountFen: expectedFen }: BatchLine,
  { exchanged }: Whole,
): Doubt | undefined {
  if (foundFen === undefined || foundFen === expectedFen) return undefined;
  const sums = { expectedFen, foundFen };
  const other = exchanged.get(`${foundFen} ${expectedFen}`);
  if (other && other.reference !== reference) {
    return because('amount-swapped', { ...sums, other: other.reference, otherRow: other.row });
  }
  const isBelow = foundFen < expectedFen;
  const difference = isBelow
    ? subtractFen(expectedFen, foundFen)
    : subtractFen(foundFen, expectedFen);
  const detail = { ...sums, differenceFen: difference };
  return because(isBelow ? 'amount-below' : 'amount-above', detail);
}

function ofFile(answer: ReturnLine, { bothWays, repeated }: Whole): Doubt | undefined {
  if (bothWays.has(answer.reference)) return because('both-results');
  return repeated.has(answer) ? because('repeated') : undefined;
}

function because(reason: SuspenseReason, detail: Doubt['detail'] = {}): Doubt {
  return { reason, detail };
}

/** Enough of an account to tell it apart, and no more. */
function ending(account: string): string {
  return `**** ${account.slice(-4)}`;
}
