// A pot that nobody has funded yet: it is opened empty, so that a confirmation has a queue to stand
// in.
import { openBudget } from './budget.ts';
import type { Instant } from './day.ts';
import type { Instalment } from './entitlement.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import { budgetId } from './ids.ts';
import { zeroFen } from './money.ts';
import { type Reservation, reserve } from './reservation.ts';

/** Where nobody has set money aside yet, the province's empty pot is opened so that a queue exists. */
export function queueInEmptyPot(instalment: Instalment, at: Instant): Reservation {
  const fiscalYear = fiscalYearOf(at);
  const divisionCode = `${instalment.divisionCode.slice(0, 2)}0000`;
  const id = budgetId(instalment.policyKey, fiscalYear, divisionCode);
  const { policyKey } = instalment;
  const { budget, entry } = openBudget({ id, policyKey, fiscalYear, divisionCode }, zeroFen, {
    at,
  });
  return { ...reserve(budget, instalment, at), opening: entry } as Reservation;
}
