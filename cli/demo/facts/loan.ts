// One loan as a bank reports it, on either side of the limits of the subsidies.
import { addDays, addMonths, type Day } from '../../../shared/domain/day.ts';
import type { Draws } from '../draws.ts';
import type { Firm } from '../firm/firm.ts';
import { dayWithin } from '../firm/span.ts';
import { discountBp, loanKind, type LoanWish, primeRateBp, productOf } from './loan-products.ts';

export type Loan = NonNullable<ReturnType<typeof loanOf>>;

/** The loan at that place in the firm's list; undefined where the firm was not in business then. */
export function loanOf(firm: Firm, place: number, wish: LoanWish, draws: Draws) {
  const disbursedOn = dayWithin(draws, firm, wish.from, wish.to);
  if (disbursedOn === undefined) return undefined;
  const kind = wish.kind ?? loanKind(draws);
  const product = wish.product ?? productOf(firm, disbursedOn, draws);
  const principalFen = principalFenOf(firm, kind, draws);
  return {
    loanId: `YL${String(firm.index).padStart(6, '0')}-${place + 1}`,
    kind,
    product,
    field: firm.trade.field,
    disbursedOn,
    maturityOn: addMonths(disbursedOn, draws.pick([12, 12, 24, 36])),
    repaidOn: repaidOn(firm, disbursedOn, draws),
    principalFen,
    rateBp: primeRateBp(disbursedOn) + draws.whole(-10, 150),
    lprBp: primeRateBp(disbursedOn),
    discountBp: discountBp(product, draws),
    creditLineFen: Math.floor((principalFen * draws.whole(100, 200)) / 100),
    bankInList: draws.percent(92),
    overdue: draws.percent(5),
    misused: draws.percent(1),
    firstLoan: place === 0 && draws.percent(60),
    ...equipmentOf(firm, disbursedOn, kind, draws),
    keyField: kind === 'fixedAsset' && draws.percent(70),
    otherCentralSubsidy: draws.percent(3),
  };
}

/** From 100,000 yuan, more for a larger firm; startup loans stay near their limit. */
function principalFenOf(firm: Firm, kind: string, draws: Draws): number {
  const most = kind === 'startup' ? 350 : Math.min(3000, 30 + firm.staff * 10);
  return draws.whole(10, most) * 1_000_000;
}

/** One loan in twelve was repaid early. */
function repaidOn(firm: Firm, disbursedOn: Day, draws: Draws): Day | null {
  const day = addDays(disbursedOn, draws.whole(60, 300));
  return draws.percent(8) && day <= firm.lastOn ? day : null;
}

/** Equipment is paid to its supplier within weeks, if that has come already. */
function equipmentOf(firm: Firm, disbursedOn: Day, kind: string, draws: Draws) {
  const isEquipment = kind === 'equipment' && draws.percent(85);
  const paidOn = addDays(disbursedOn, draws.whole(1, 40));
  return {
    inProjectList: isEquipment,
    relendingBacked: isEquipment,
    equipmentProject: isEquipment,
    paidSupplierOn: isEquipment && paidOn <= firm.lastOn ? paidOn : null,
  };
}
