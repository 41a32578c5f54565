// Loans as a bank says them, and the interest on them by school arithmetic.
import { type Day, dayNumber } from '../../../shared/domain/day.ts';

export type Borrowed = Readonly<Record<string, unknown>>;

/** A working-capital loan to a firm of tourism, under the national subsidy of one point. */
export function serviceLoan(loanId: string, disbursedOn: Day, principalFen: number): Borrowed {
  return { ...loan(loanId, disbursedOn, principalFen), field: 'tourism', product: null };
}

/** A loan of the province's scheme of 2025. */
export function guihuiLoan(
  loanId: string,
  disbursedOn: Day,
  principalFen: number,
  discountBp: number,
): Borrowed {
  const product = 'listed2025';
  return { ...loan(loanId, disbursedOn, principalFen), field: null, product, discountBp };
}

function loan(loanId: string, disbursedOn: Day, principalFen: number) {
  return {
    loanId,
    kind: 'working',
    disbursedOn,
    maturityOn: '2028-12-31',
    repaidOn: null,
    principalFen,
    creditLineFen: principalFen,
    bankInList: true,
    overdue: false,
    discountBp: null,
    misused: false,
    otherCentralSubsidy: false,
  };
}

/** Principal times basis points times days over 365, at most a year of days, rounded half up. */
export function interest(principalFen: number, rateBp: number, from: Day, to: Day): number {
  const days = Math.min(dayNumber(to) - dayNumber(from), 365);
  const dividend = BigInt(principalFen) * BigInt(rateBp) * BigInt(days);
  const divisor = 10_000n * 365n;
  return Number((2n * dividend + divisor) / (2n * divisor));
}
