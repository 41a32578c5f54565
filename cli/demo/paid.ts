// What finance has paid demo firms before: mostly nothing.
import type { Day } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';
import { randomOf } from './random.ts';

/** What finance has paid the firm before: mostly nothing. */
export function paidOf(seed: number, firm: DemoFirm, asOf: Day): Json {
  const random = randomOf(seed, 'paid', firm.index);
  if (!random.percent(5)) return [];
  const year = Number(asOf.slice(0, 4)) - random.whole(1, 2);
  const amountFen = random.whole(1, 6) * 150_000;
  return [{ policyKey: 'ui.hiring-expansion', year, amountFen, product: null, loanId: null }];
}
