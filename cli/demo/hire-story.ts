// The stories of people whom demo firms hired, and what each makes of their record: most count for
// a policy, some do not.
import { addDays, type Day, dayFrom, dayParts } from '../../shared/domain/day.ts';
import type { Random } from './random.ts';

/** How many people in a hundred have each. */
export const stories = {
  graduate: 34,
  youth: 12,
  employedBefore: 16,
  shortlyInsured: 14,
  left: 10,
  alreadyUsed: 6,
  veteran: 4,
  povertyAlleviated: 4,
} as const;
type Story = keyof typeof stories;

/** The group of people that policies know them as. */
export function categoryOf(story: Story): string {
  if (story === 'youth') return 'youthUnemployed';
  if (story === 'veteran' || story === 'povertyAlleviated') return story;
  return 'graduate';
}

/** Somebody of that year's hires: young people are 20, others 23 at least. */
export function birthDate(story: Story, year: number, random: Random): Day {
  const oldest = dayFrom(year - (story === 'youth' ? 20 : 23), 1, 1);
  return addDays(oldest, random.whole(0, 360));
}

/** The summer before for most, long before for who had work already, null for others. */
export function graduatedOn(story: Story, contractStart: Day): Day | null {
  const { year } = dayParts(contractStart);
  if (story === 'employedBefore') return dayFrom(year - 2, 6, 30);
  return categoryOf(story) === 'graduate' ? dayFrom(year - 1, 6, 30) : null;
}

/** Whole months of insurance paid since the contract began. */
export function paidMonths(story: Story, contractStart: Day, asOf: Day): number {
  if (story === 'shortlyInsured') return 2;
  const [from, to] = [dayParts(contractStart), dayParts(asOf)];
  const worked = (to.year - from.year) * 12 + to.month - from.month;
  return Math.max(0, story === 'left' ? Math.min(worked, 5) : worked);
}
