// Social insurance of a demo firm: most of its staff is insured, and premiums come from their wages.
import { closedYearsOf, staffAt, type Year, yearAt } from '../firm/books.ts';
import { drawsOf, type Firm } from '../firm/firm.ts';
import { type Month, monthIn, monthsBetween, monthText } from '../firm/months.ts';
import { perFirm } from '../firm/per-firm.ts';
import { firstMonthOf, lastMonthOf } from '../firm/span.ts';
import { series } from '../files/table.ts';

/** Headcounts are delivered from this month on. */
const firstHeadcount = monthIn(2020, 1);
const recentMonths = 12;

export const headcounts = series('MOHRSS', 'headcounts', (firm) => insuredMonths(firm), {
  period: (month) => monthText(month),
  'hr.ui.insuredHeadcount': (month, firm) => insuredAt(firm, month),
});

export const unemployment = series('MOHRSS', 'unemployment', insuredYears, {
  period: ({ year }) => String(year),
  'hr.ui.claimantsAfterLeave': (year, firm) => claimantsOf(firm, year),
  'hr.ui.fullPaidMonths': (year, firm) => fullMonthsOf(firm, year),
});

/** The employer's part: the year 2020, in which it was waived, and the last twelve months. */
export const contributions = series('STA', 'contributions', contributionMonths, {
  period: (month) => monthText(month),
  'si.employerPart.pensionFen': (month, firm) => employerFen(firm, month, 160),
  'si.employerPart.unemploymentFen': (month, firm) => employerFen(firm, month, 5),
  'si.employerPart.injuryFen': (month, firm) => employerFen(firm, month, 4),
});

export const isInsured = perFirm((firm: Firm): boolean => {
  const isUsual = firm.kind !== 'individualBusiness' && firm.kind !== 'cooperative';
  return drawsOf(firm, 'insured').percent(isUsual ? 92 : 25);
});

/** The employer's and the employees' premium of a year, each half a percent of the wages. */
export function premiumFenOf(firm: Firm, { from, to }: Pick<Year, 'from' | 'to'>): number {
  let sum = 0;
  for (let month = from; month <= to; month += 1) sum += employerFen(firm, month, 5);
  return sum;
}

/** Insured persons of a month: all of the staff, or most. */
export function insuredAt(firm: Firm, month: Month): number {
  return Math.max(1, Math.round((staffAt(firm, month) * insuredPercent(firm)) / 100));
}

const insuredPercent = perFirm((firm: Firm) => drawsOf(firm, 'insured share').whole(75, 100));

function employerFen(firm: Firm, month: Month, perMille: number): number {
  return Math.round((insuredAt(firm, month) * yearAt(firm, month).wageFen * perMille) / 1000);
}

function insuredMonths(firm: Firm): Month[] {
  return isInsured(firm)
    ? monthsBetween(firstMonthOf(firm, firstHeadcount), lastMonthOf(firm))
    : [];
}

function contributionMonths(firm: Firm): Month[] {
  const last = lastMonthOf(firm);
  return insuredMonths(firm).filter(
    (month) => month < firstHeadcount + 12 || month > last - recentMonths,
  );
}

function insuredYears(firm: Firm): readonly Year[] {
  return isInsured(firm)
    ? closedYearsOf(firm).filter(({ from }) => from >= firstHeadcount - 12)
    : [];
}

/** Most firms lay off nobody; one year in ten is a bad one. */
function claimantsOf(firm: Firm, { year, to }: Year): number {
  const draws = drawsOf(firm, `claimants ${year}`);
  const percent = draws.percent(10) ? draws.whole(8, 30) : draws.whole(0, 4);
  return Math.floor((insuredAt(firm, to) * percent) / 100);
}

/** Months since the firm began to pay, up to the end of that year; now and then one is missing. */
function fullMonthsOf(firm: Firm, { year, to }: Year): number {
  const since = monthIn(1986, 10);
  const began = Math.max(since, firstMonthOf(firm, since));
  const missing = drawsOf(firm, `paid months ${year}`).percent(5) ? 3 : 0;
  return Math.max(0, to - began + 1 - missing);
}
