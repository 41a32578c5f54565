// One person whom a demo firm hired: most count for a policy, some do not. Pseudonyms, no names.
import { addDays, addMonths, type Day, dayFrom, dayParts } from '../../../shared/domain/day.ts';
import { type Draws, scrambled } from '../draws.ts';
import type { Firm } from '../firm/firm.ts';
import { type Month, monthOf } from '../firm/months.ts';
import { dayWithin, lastMonthOf } from '../firm/span.ts';

export type Category = keyof typeof categories;
export type Hire = {
  readonly pid: string;
  readonly category: Category;
  readonly contractStart: Day;
  readonly contractMonths: number;
  readonly birthDate: Day;
  /** Null for those who are no graduates. */
  readonly graduatedOn: Day | null;
  readonly isUnemployedSince: boolean;
  readonly from: Month;
  /** The last month of insurance of who has left. */
  readonly leftIn: Month | null;
  readonly paidMonths: number;
  readonly usedFor: readonly string[];
};

/** How many persons in a hundred are known as which. */
const categories = {
  graduate: 42,
  youthUnemployed: 13,
  registeredUnemployed6m: 14,
  povertyAlleviated: 12,
  monitoredPoverty: 5,
  veteran: 14,
} as const;

/** Ages in years on the day of the contract. */
const ages: Record<Category, readonly [number, number]> = {
  graduate: [21, 27],
  youthUnemployed: [17, 26],
  registeredUnemployed6m: [24, 52],
  povertyAlleviated: [20, 55],
  monitoredPoverty: [20, 55],
  veteran: [20, 38],
};

/** The person at that place of the firm's list; undefined where the firm is too young to hire. */
export function hireOf(firm: Firm, place: number, draws: Draws): Hire | undefined {
  const isRecent = draws.percent(55);
  const earliest = isRecent ? addMonths(firm.asOf, -24) : '2019-03-01';
  const contractStart = dayWithin(draws, firm, earliest, addDays(firm.lastOn, -35));
  if (contractStart === undefined) return undefined;
  const category = draws.weighted(categories);
  const from = monthOf(contractStart);
  const last = lastMonthOf(firm);
  const leaves = from + draws.whole(2, 9);
  const leftIn = draws.percent(12) && leaves < last ? leaves : null;
  return {
    pid: pidOf(firm, place, draws),
    category,
    contractStart,
    contractMonths: draws.pick([6, 12, 24, 36, 36]),
    birthDate: birthDate(category, contractStart, draws),
    ...studies(category, contractStart, draws),
    from,
    leftIn,
    paidMonths: Math.max(0, (leftIn ?? last) - from + 1),
    usedFor: draws.percent(5) ? ['emp.absorb-grant'] : [],
  };
}

/** One person in fifteen is one whom another firm hired too: the first of the firm before. */
function pidOf({ seed, index }: Firm, place: number, draws: Draws): string {
  const isShared = place === 1 && draws.percent(20);
  const own = isShared ? (index - 1) * 16 : index * 16 + place;
  return `p${scrambled(own ^ scrambled(seed))
    .toString(16)
    .padStart(8, '0')}`;
}

function birthDate(category: Category, contractStart: Day, draws: Draws): Day {
  const age = draws.whole(...ages[category]);
  return addDays(addMonths(contractStart, -12 * age), -draws.whole(0, 360));
}

/** Graduates left school in the last June, one year earlier without work since, or long before. */
function studies(category: Category, contractStart: Day, draws: Draws) {
  if (category !== 'graduate') return { graduatedOn: null, isUnemployedSince: false };
  const { year } = dayParts(contractStart);
  const last = contractStart > dayFrom(year, 6, 30) ? year : year - 1;
  const since = draws.weighted({ last: 60, unemployed: 28, before: 12 });
  const graduated = since === 'last' ? last : since === 'unemployed' ? year - 1 : year - 3;
  return { graduatedOn: dayFrom(graduated, 6, 30), isUnemployedSince: since === 'unemployed' };
}
