// A graduate of 2025 (of 2026 where the premiums begin then) as the office says it in a month: with the
// premiums of the months before.
import { addMonths, type Day, isDay } from '../../../shared/domain/day.ts';

export type Premiums = {
  readonly pid: string;
  /** The first month of premiums. */
  readonly from: string;
  /** A month whose pension was less than was said at first, and since when that is known. */
  readonly corrected?: { readonly month: string; readonly from: string };
};

/** The record of one hire as it is delivered on the first day of that month. */
export function hiredGraduate(person: Premiums, month: string): Record<string, unknown> {
  const { pid, from, corrected } = person;
  const isOf2025 = from < '2026';
  return {
    pid,
    category: 'graduate',
    graduatedOn: isOf2025 ? '2025-06-30' : '2026-01-20',
    unemployedSinceGraduation: false,
    contractStart: `${from}-01`,
    contractMonths: 24,
    stillInsured: true,
    si: monthsBefore(from, month).map((one) => {
      const isLess = corrected?.month === one && corrected.from <= month;
      return premiumsOf(one, isLess);
    }),
  };
}

function premiumsOf(month: string, isLess: boolean): object {
  const pensionFen = isLess ? 60_000 : 80_000;
  return {
    month,
    employer: { pensionFen, medicalFen: 40_000, unemploymentFen: 3_500 },
    personal: { pensionFen: pensionFen / 2, medicalFen: 10_000, unemploymentFen: 2_500 },
  };
}

function monthsBefore(from: string, month: string): string[] {
  const months: string[] = [];
  for (let one = firstDay(from); one < firstDay(month); one = addMonths(one, 1)) {
    months.push(one.slice(0, 7));
  }
  return months;
}

function firstDay(month: string): Day {
  const day = `${month}-01`;
  if (!isDay(day)) throw new Error(`no month ${month}`);
  return day;
}
