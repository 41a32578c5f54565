// Twenty fictional firms and what becomes of each in 2026: what departments say of it month by month, and
// what it is due at the end, worked out here by plain arithmetic and by nothing of the product.
import type { Day } from '../../../shared/domain/day.ts';
import { hiredGraduate, type Premiums } from './people.ts';
import { type Borrowed, guihuiLoan, interest, serviceLoan } from './loans.ts';

export const policies = {
  graduate: 'emp.graduate-si-subsidy',
  personal: 'emp.personal-si-25',
  service: 'loan.service-sector',
  guihui: 'loan.guihui',
} as const;

export type Said = readonly [source: string, facts: Record<string, unknown>];

export type Story = {
  readonly number: number;
  readonly about: string;
  readonly division?: string;
  /** What departments say on the first day of that month. */
  says(month: string): readonly Said[];
  /** What is due at the end, in fen, by policy. */
  readonly due: Readonly<Record<string, number>>;
  /** What of it is not paid, and in which state that stands. */
  readonly unpaid?: Readonly<Record<string, { fen: number; state: string }>>;
  /** What was paid although nothing is due any more, and why that is. */
  readonly overpaid?: { readonly fen: number; readonly reason: string };
  /** Offers that it turns down, by policy and month. */
  readonly declines?: readonly string[];
  readonly isSilent?: boolean;
};

const employerFen = 123_500;
const quarterOfPersonalFen = 13_125;

/** People are delivered each month, or in the months named alone. */
function people(hires: readonly Premiums[], months?: readonly string[]): Story['says'] {
  return (month) =>
    months === undefined || months.includes(month)
      ? [['MOHRSS', { 'hr.hires': hires.map((one) => hiredGraduate(one, month)) }]]
      : [];
}

/** Loans are delivered in the months in which something about them is new. */
function loans(
  byMonth: Readonly<Record<string, readonly Borrowed[]>>,
  more: Readonly<Record<string, Said>> = {},
): Story['says'] {
  return (month) => {
    const said = byMonth[month];
    const told = said ? [['NFRA', { 'bank.loans': said }] as const] : [];
    return [...told, ...(more[month] ? [more[month]] : [])];
  };
}

const older: Premiums = { pid: 'older', from: '2025-11' };
const first: Premiums = { pid: 'first', from: '2025-12' };
const second: Premiums = { pid: 'second', from: '2026-03' };
const end: Day = '2027-01-01';

const employed: Story[] = [
  {
    number: 1,
    about: 'one graduate, twelve months of premiums',
    says: people([older]),
    due: { [policies.graduate]: 12 * employerFen, [policies.personal]: 12 * quarterOfPersonalFen },
  },
  {
    number: 2,
    about: 'a second graduate in March, too late for the personal part',
    says: people([first, second]),
    due: { [policies.graduate]: 22 * employerFen, [policies.personal]: 12 * quarterOfPersonalFen },
  },
  {
    number: 3,
    about: 'premiums that arrive twice a year',
    says: people([older], ['2026-06', '2026-12']),
    due: { [policies.graduate]: 12 * employerFen, [policies.personal]: 12 * quarterOfPersonalFen },
  },
  {
    number: 4,
    about: 'a premium of February that is corrected in June, after it was paid',
    says: people([{ ...older, corrected: { month: '2026-02', from: '2026-06' } }]),
    due: {
      [policies.graduate]: 12 * employerFen - 20_000,
      [policies.personal]: 12 * quarterOfPersonalFen - 2_500,
    },
  },
  {
    number: 5,
    about: 'declines its first offer, and takes the larger one that comes later',
    says: people([older]),
    declines: [`${policies.graduate} 2026-01`],
    due: { [policies.graduate]: 12 * employerFen, [policies.personal]: 12 * quarterOfPersonalFen },
  },
  {
    number: 6,
    about: 'declines its last offer',
    says: people([first, second]),
    declines: [`${policies.graduate} 2027-01`],
    due: { [policies.graduate]: 22 * employerFen, [policies.personal]: 12 * quarterOfPersonalFen },
    unpaid: { [policies.graduate]: { fen: 3 * employerFen, state: 'declined' } },
  },
  {
    number: 7,
    about: 'in Sichuan, where the personal part goes straight to the persons',
    division: '510104',
    says: people([older]),
    due: { [policies.graduate]: 12 * employerFen, [policies.personal]: 12 * quarterOfPersonalFen },
    unpaid: { [policies.personal]: { fen: 12 * quarterOfPersonalFen, state: 'informed' } },
  },
];

const runs = serviceLoan('runs', '2026-01-10', 100_000_000);
const older25 = serviceLoan('older25', '2025-06-01', 80_000_000);
const repaid = serviceLoan('repaid', '2026-05-01', 200_000_000);
const listed = guihuiLoan('listed', '2025-09-01', 500_000_000, 150);
const later = guihuiLoan('later', '2025-11-01', 300_000_000, 100);
const beside = serviceLoan('beside', '2026-02-01', 100_000_000);
const overdue = { ...runs, overdue: true };
const runsFen = interest(100_000_000, 100, '2026-01-10', end);

const one = { '2026-01': [], '2026-02': [runs] };

const borrowing: Story[] = [
  {
    number: 8,
    about: 'one loan that runs',
    says: loans(one),
    due: { [policies.service]: runsFen },
  },
  {
    number: 9,
    about: 'a loan of the year before, and one that is repaid early',
    says: loans({
      '2026-01': [older25],
      '2026-06': [older25, repaid],
      '2026-09': [older25, { ...repaid, repaidOn: '2026-08-15' }],
    }),
    due: {
      [policies.service]:
        interest(80_000_000, 100, '2025-06-01', '2026-06-01') +
        interest(200_000_000, 100, '2026-05-01', '2026-08-15'),
    },
  },
  {
    number: 10,
    about: 'overdue over the summer, and cured',
    says: loans({ ...one, '2026-07': [overdue], '2026-10': [runs] }),
    due: { [policies.service]: runsFen },
  },
  {
    number: 11,
    about: 'overdue from August on',
    says: loans({ ...one, '2026-08': [overdue] }),
    due: { [policies.service]: 0 },
    overpaid: {
      fen: interest(100_000_000, 100, '2026-01-10', '2026-07-01'),
      reason: 'NO_QUALIFYING_LOAN',
    },
  },
  {
    number: 12,
    about: 'a loan of the province for one year',
    says: loans({ '2026-01': [listed] }),
    due: { [policies.guihui]: interest(500_000_000, 150, '2025-09-01', '2026-09-01') },
  },
  {
    number: 13,
    about: 'two loans under two policies; the last sum waits for a budget of 2027',
    says: loans({ '2026-01': [later], '2026-03': [later, beside] }),
    due: {
      [policies.guihui]: interest(300_000_000, 100, '2025-11-01', '2026-11-01'),
      [policies.service]: interest(100_000_000, 100, '2026-02-01', end),
    },
    unpaid: {
      [policies.guihui]: {
        fen:
          interest(300_000_000, 100, '2025-11-01', '2026-11-01') -
          interest(300_000_000, 100, '2025-11-01', '2026-10-01'),
        state: 'waiting',
      },
    },
  },
];

const troubled: Story[] = [
  [14, 'whose first payment comes back and goes to a corrected account'],
  [15, 'without an account until May'],
  [16, 'against whom an objection is upheld'],
  [17, 'against whom an objection is dismissed'],
].map(([number, about]) => ({
  number: Number(number),
  about: String(about),
  says: loans(one),
  due: { [policies.service]: runsFen },
}));

const shut: Story[] = [
  {
    number: 18,
    about: 'found dishonest by a court in June',
    says: loans(one, { '2026-06': ['COURT', { 'credit.dishonestExecutee': true }] }),
    due: { [policies.service]: 0 },
    overpaid: {
      fen: interest(100_000_000, 100, '2026-01-10', '2026-04-01'),
      reason: 'CREDIT_EXCLUDED',
    },
  },
  {
    number: 19,
    about: 'that never answers',
    says: loans(one),
    isSilent: true,
    due: { [policies.service]: runsFen },
    unpaid: { [policies.service]: { fen: runsFen, state: 'noticed' } },
  },
  { number: 20, about: 'that no policy helps', says: loans({ '2026-01': [] }), due: {} },
];

export const stories: readonly Story[] = [...employed, ...borrowing, ...troubled, ...shut];
