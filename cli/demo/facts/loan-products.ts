// Which loans banks gave demo firms at what time: the products of Guangxi and Suizhou in their years,
// the programmes of the state, and the loan prime rate of the day.
import type { Day } from '../../../shared/domain/day.ts';
import type { Draws } from '../draws.ts';
import { type Firm, tells } from '../firm/firm.ts';

export type LoanKind = keyof typeof kinds;
/** What a loan is to be, beyond what chance gives it. */
export type LoanWish = {
  readonly from: Day;
  readonly to: Day;
  readonly kind?: LoanKind;
  readonly product?: string;
};

const kinds = { working: 52, operating: 18, fixedAsset: 12, equipment: 8, startup: 10 } as const;
const end: Day = '2099-12-31';

/** One-year rate by the first day on which it was that. */
const primeRates: readonly (readonly [Day, number])[] = [
  ['2025-05-20', 300],
  ['2024-10-21', 310],
  ['2024-07-22', 335],
  ['2023-08-21', 345],
  ['2023-06-20', 355],
  ['2022-08-22', 365],
  ['2022-01-20', 370],
  ['2021-12-20', 380],
  ['2020-04-20', 385],
  ['2020-02-20', 405],
];

export function primeRateBp(on: Day): number {
  return primeRates.find(([from]) => from <= on)?.[1] ?? 415;
}

export function loanKind(draws: Draws): LoanKind {
  return draws.weighted(kinds);
}

/** The loans that a firm's story asks for. */
export function wishesOf(firm: Firm): LoanWish[] {
  if (tells(firm, 'equipment'))
    return [
      { kind: 'equipment', from: '2024-03-07', to: '2025-12-31' },
      { kind: 'equipment', from: '2026-01-01', to: end },
    ];
  if (tells(firm, 'fixed-asset')) return [{ kind: 'fixedAsset', from: '2026-01-01', to: end }];
  if (tells(firm, 'startup'))
    return [
      { kind: 'startup', from: '2021-06-01', to: '2023-09-30' },
      { kind: 'startup', from: '2023-10-01', to: end },
    ];
  if (tells(firm, 'technology-loan'))
    return [{ kind: 'working', product: 'suizhouTech', from: '2025-07-01', to: end }];
  if (tells(firm, 'restaurant'))
    return [
      { kind: 'operating', from: '2025-03-16', to: '2025-12-31' },
      { kind: 'working', from: '2026-01-01', to: end },
    ];
  return [];
}

/** The product under which a bank of Guangxi gave a loan on that day; null for an ordinary one. */
export function productOf(firm: Firm, on: Day, draws: Draws): string | null {
  const isSpecial = draws.percent(70);
  if (!firm.divisionCode.startsWith('45') || !isSpecial) return null;
  if (on < '2021-01-01') return null;
  if (on <= '2022-12-31') return draws.percent(70) ? 'standard2021' : 'priority2021';
  if (on <= '2025-06-30')
    return firm.kind === 'individualBusiness' ? 'individual2023' : 'operating2023';
  return on >= '2025-07-03' && on <= '2025-12-31' ? 'listed2025' : null;
}

/** Points that the product takes off; null where it is fixed or there is none. */
export function discountBp(product: string | null, draws: Draws): number | null {
  if (product === 'operating2023') return draws.pick([50, 100, 150, 200, 300, 350]);
  return product === 'listed2025' ? draws.pick([50, 100, 150, 200, 250]) : null;
}
