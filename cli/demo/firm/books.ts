// How big a demo firm is, year by year. Everything that departments say of its size is made of these
// figures, so that insured persons are its staff and sales add up to its revenue.
import { dayParts } from '../../../shared/domain/day.ts';
import { drawsOf, type Firm } from './firm.ts';
import { type Month, monthIn, monthOf, yearOfMonth } from './months.ts';
import { perFirm } from './per-firm.ts';

/** One year of a firm; the running one as if it went on to its end. */
export type Year = {
  readonly year: number;
  /** The months of the year in which it did business. */
  readonly from: Month;
  readonly to: Month;
  /** Persons at the end of the year. */
  readonly staff: number;
  readonly revenueFen: number;
  readonly assetsFen: number;
  /** The average wage of a month. */
  readonly wageFen: number;
};

/** Of earlier years nobody says anything. */
export const firstYear = 2019;
const fenPerTenThousandYuan = 1_000_000;
const wageFen = 550_000;
const wageYear = 2025;

/** The years of a firm since 2019, the running one among them. */
export const yearsOf = perFirm((firm: Firm): readonly Year[] => {
  const running = dayParts(firm.asOf).year;
  const first = Math.max(firstYear, dayParts(firm.establishedOn).year);
  const last = dayParts(firm.lastOn).year;
  const levels = levelsOf(firm, first, running);
  const { turnover, capital } = scaleOf(firm);
  const years: Year[] = [];
  for (let year = first; year <= last; year += 1) {
    const level = levels[year - first] ?? 1;
    const turnoverFen = firm.staff * turnover * level;
    const [from, to] = monthsIn(firm, year, running);
    years.push({
      year,
      from,
      to,
      staff: Math.max(1, Math.round((firm.staff * (1 + level)) / 2)),
      revenueFen: Math.round((turnoverFen * (to - from + 1)) / 12),
      assetsFen: Math.round((turnoverFen * capital) / 100),
      wageFen: Math.round(((wageFen * firm.trade.wage) / 100) * (1 + (year - wageYear) / 25)),
    });
  }
  return years;
});

/** The years of a firm that are over. */
export function closedYearsOf(firm: Firm): readonly Year[] {
  const running = dayParts(firm.asOf).year;
  return yearsOf(firm).filter(({ year }) => year < running);
}

/** The firm's year around a month of its life. */
export function yearAt(firm: Firm, month: Month): Year {
  const years = yearsOf(firm);
  const year = years[yearOfMonth(month) - (years[0]?.year ?? firstYear)];
  if (!year) throw new Error(`firm ${firm.index} did no business in month ${month}`);
  return year;
}

/** Persons at the end of a month, on the way from the year before to this one. */
export function staffAt(firm: Firm, month: Month): number {
  const { year, staff } = yearAt(firm, month);
  const years = yearsOf(firm);
  const before = years[year - 1 - (years[0]?.year ?? firstYear)]?.staff ?? staff;
  return before + Math.round(((staff - before) * ((month % 12) + 1)) / 12);
}

/** Revenue of some months; those of a year add up to the year's. */
export function revenueFenIn(firm: Firm, from: Month, to: Month): number {
  let sum = 0;
  for (let month = from; month <= to; month += 1) {
    const year = yearAt(firm, month);
    sum += revenueFenUpTo(year, month) - revenueFenUpTo(year, month - 1);
  }
  return sum;
}

/** What the year has brought by the end of a month: more in autumn than in spring. */
function revenueFenUpTo({ from, to, revenueFen }: Year, month: Month): number {
  if (month < from) return 0;
  if (month >= to) return revenueFen;
  const [before, now, whole] = [from - 1, month, to].map((one) => seasonUpTo(one, from));
  return Math.floor((revenueFen * ((now ?? 0) - (before ?? 0))) / ((whole ?? 1) - (before ?? 0)));
}

/** Thousandths of a year's revenue up to each month. */
const seasons = [70, 132, 212, 293, 376, 461, 546, 631, 721, 808, 900, 1000];

/** Up to a month of the year that the other lies in; nothing in the month before the year. */
function seasonUpTo(month: Month, inYear: Month): number {
  return month < yearOfMonth(inYear) * 12 ? 0 : (seasons[month % 12] ?? 0);
}

/** The size of each year compared with the last whole one, from the first to the running one. */
function levelsOf(firm: Firm, first: number, running: number): number[] {
  const draws = drawsOf(firm, 'growth');
  const trend = firm.story?.growth ?? draws.whole(-9, 16);
  const noise = firm.story?.growth === undefined ? 6 : 0;
  const levels: number[] = [];
  let level = 1 + trend / 100;
  for (let year = running; year >= firstYear; year -= 1) {
    if (year >= first) levels.push(level);
    level /= 1 + (trend + draws.whole(-noise, noise)) / 100;
  }
  return levels.toReversed();
}

/** Fen that one person turns over in a year, and assets in percent of a year's revenue. */
function scaleOf(firm: Firm): { turnover: number; capital: number } {
  const draws = drawsOf(firm, 'scale');
  const turnover = (firm.trade.turnover * fenPerTenThousandYuan * draws.whole(50, 170)) / 100;
  return { turnover, capital: draws.whole(40, 160) };
}

function monthsIn({ establishedOn, lastOn }: Firm, year: number, running: number): [Month, Month] {
  const last = year === running ? monthIn(year, 12) : monthOf(lastOn);
  return [Math.max(monthIn(year, 1), monthOf(establishedOn)), Math.min(monthIn(year, 12), last)];
}
