// Loans of demo firms as their banks report them: most have none, some have several.
import type { Day } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';
import { loan } from './loan.ts';
import { randomOf } from './random.ts';

/** The firm's loans; undefined where its banks delivered nothing. */
export function loansOf(seed: number, firm: DemoFirm, asOf: Day): Json | undefined {
  const random = randomOf(seed, 'loans', firm.index);
  if (random.percent(3)) return undefined;
  if (!random.percent(firm.field === null ? 25 : 55)) return [];
  const count = random.weighted({ 1: 70, 2: 22, 3: 8 });
  return Array.from({ length: Number(count) }, (_, place) => loan(firm, place, random, asOf));
}
