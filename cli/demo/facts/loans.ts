// Loans of demo firms as their banks report them, and what financial regulation knows of them: most
// firms have none, some have several.
import type { Draws } from '../draws.ts';
import { drawsOf, type Firm } from '../firm/firm.ts';
import { perFirm } from '../firm/per-firm.ts';
import { members } from '../files/table.ts';
import { type Loan, loanOf } from './loan.ts';
import { type LoanWish, wishesOf } from './loan-products.ts';

/** How many loans of a hundred are from which time. */
const times = { any: 45, recent: 35, epidemic: 20 } as const;
const windows: Record<keyof typeof times, LoanWish> = {
  any: { from: '2021-01-01', to: '2099-12-31' },
  recent: { from: '2025-03-01', to: '2099-12-31' },
  epidemic: { from: '2019-07-01', to: '2020-12-31' },
};

export const bankLoans = members('BANK', 'loans', loansOf, {
  'bank.loans.loanId': ({ loanId }) => loanId,
  'bank.loans.kind': ({ kind }) => kind,
  'bank.loans.product': ({ product }) => product,
  'bank.loans.field': ({ field }) => field,
  'bank.loans.disbursedOn': ({ disbursedOn }) => disbursedOn,
  'bank.loans.maturityOn': ({ maturityOn }) => maturityOn,
  'bank.loans.repaidOn': ({ repaidOn }) => repaidOn,
  'bank.loans.principalFen': ({ principalFen }) => principalFen,
  'bank.loans.rateBp': ({ rateBp }) => rateBp,
  'bank.loans.lprBp': ({ lprBp }) => lprBp,
  'bank.loans.discountBp': ({ discountBp }) => discountBp,
  'bank.loans.overdue': ({ overdue }) => overdue,
  'bank.loans.misused': ({ misused }) => misused,
  'bank.loans.firstLoan': ({ firstLoan }) => firstLoan,
  'bank.loans.inProjectList': ({ inProjectList }) => inProjectList,
  'bank.loans.equipmentProject': ({ equipmentProject }) => equipmentProject,
  'bank.loans.paidSupplierOn': ({ paidSupplierOn }) => paidSupplierOn,
  'bank.loans.keyField': ({ keyField }) => keyField,
});

/** Of firms with loans only. */
export const regulatedLoans = members('NFRA', 'loans', withLoans, {
  'bank.loans.loanId': ({ loanId }) => loanId,
  'bank.loans.creditLineFen': ({ creditLineFen }) => creditLineFen,
  'bank.loans.bankInList': ({ bankInList }) => bankInList,
  'bank.loans.relendingBacked': ({ relendingBacked }) => relendingBacked,
  'bank.loans.otherCentralSubsidy': ({ otherCentralSubsidy }) => otherCentralSubsidy,
});

const loansMade = perFirm((firm: Firm): readonly Loan[] => {
  const draws = drawsOf(firm, 'loans');
  const wishes = [...wishesOf(firm), ...chosen(firm, draws)];
  return wishes.flatMap((wish, place) => loanOf(firm, place, wish, draws) ?? []);
});

function loansOf(firm: Firm): readonly Loan[] {
  return loansMade(firm);
}

function withLoans(firm: Firm): readonly Loan[] | undefined {
  const loans = loansMade(firm);
  return loans.length > 0 ? loans : undefined;
}

/** The loans of a firm without a story: none for more than half of those that may have one. */
function chosen(firm: Firm, draws: Draws): LoanWish[] {
  const borrows = ['enterprise', 'individualBusiness', 'cooperative'].includes(firm.kind);
  if (!borrows || !draws.percent(45)) return [];
  const count = Number(draws.weighted({ 1: 50, 2: 30, 3: 20 }));
  return Array.from({ length: count }, () => windows[draws.weighted(times)]);
}
