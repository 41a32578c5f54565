// What must be true of the books after the year: of the pots and their journals, of the payments, and of
// one entitlement.
import type { Deps } from '../../../shared/deps.ts';
import type { Balances, JournalEntry } from '../../../shared/domain/budget.ts';
import { isCovering } from '../../../shared/domain/instalment-states.ts';
import type { EntitlementFile } from '../../../shared/store/entitlements.ts';

/** Money that came into a pot counts against what became of it, so that a whole journal sums to nothing. */
const sources = ['cap', 'topUp', 'returnedToBudget'];

/** The sum of all movements of a journal, and the balances that they lead to. */
export function addedUp(journal: readonly JournalEntry[]): { sum: number; balances: Balances } {
  const balances: Record<string, number> = {};
  let sum = 0;
  for (const line of journal.flatMap((entry) => entry.lines)) {
    if ((balances[line.account] ?? 0) !== line.previousFen)
      throw new Error('a line does not follow');
    balances[line.account] = line.currentFen;
    const moved = line.currentFen - line.previousFen;
    sum += sources.includes(line.account) ? -moved : moved;
  }
  return { sum, balances: balances as Balances };
}

/** What instalments cover, what of that was paid, and the states of all that were not. */
export function coverOf({ instalments }: EntitlementFile) {
  const covering = instalments.filter((one) => isCovering(one.state));
  const fenOf = (some: typeof instalments) => some.reduce((sum, one) => sum + one.amountFen, 0);
  return {
    coveredFen: fenOf(covering),
    paidFen: fenOf(covering.filter((one) => one.state === 'paid')),
    unpaid: instalments.filter((one) => one.state !== 'paid'),
  };
}

/** Every pot of the policies, with its journal. */
export async function potsOf(deps: Deps, policyKeys: readonly string[]) {
  const pots = (await Promise.all(policyKeys.map((key) => deps.budgets.ofPolicy(key)))).flat();
  return Promise.all(
    pots.map(async (pot) => ({ pot, journal: await deps.budgets.journal(pot.id) })),
  );
}
