// The file of income tax: what an enterprise declared for each year, with its staff and assets at the
// beginning and end of each quarter.
import { staffAt, yearsOf } from '../firm/books.ts';
import { type Firm, isIn } from '../firm/firm.ts';
import { quartersBetween } from '../firm/months.ts';
import { series } from '../files/table.ts';
import { type Income, incomesOf } from './income.ts';

export const incomeTax = series('STA', 'income-tax', incomesOf, {
  period: ({ year }) => String(year),
  'tax.cit.annual.taxableIncomeFen': ({ taxableIncomeFen }) => taxableIncomeFen,
  'tax.cit.annual.restrictedIndustry': ({ isRestricted }) => isRestricted,
  'tax.cit.annual.totalRevenueFen': ({ revenueFen }) => revenueFen,
  'tax.cit.annual.encouragedRevenueFen': ({ revenueFen, encouragedPercent }) =>
    Math.floor((revenueFen * encouragedPercent) / 100),
  'tax.cit.annual.manufacturingRevenueFen': ({ revenueFen }, firm) =>
    isIn(firm, 'C') ? Math.floor((revenueFen * 9) / 10) : 0,
  'tax.cit.annual.rdExpensedFen': ({ rdFen }) => rdFen,
  'tax.cit.annual.rdExpensedQ4Fen': ({ lastQuarterRdFen }) => lastQuarterRdFen,
  'tax.cit.annual.assessment': ({ isDeemed }) => (isDeemed ? 'deemed' : 'audit'),
  'tax.cit.annual.applicableRateBp': ({ rateBp }) => rateBp,
  'tax.cit.staffQuarters': (income, firm) =>
    quartersOf(income).map((first) => [startOf(firm, first), staffAt(firm, first + 2)]),
  'tax.cit.assetQuartersFen': ({ assetsFen, ...income }) =>
    quartersOf(income).map((first) => [
      assetsFen - Math.floor(((first % 12) * assetsFen) / 1200),
      assetsFen - Math.floor((((first % 12) + 3) * assetsFen) / 1200),
    ]),
});

/** The first months of the quarters in which it did business, of which one at least is whole. */
function quartersOf({ from, to }: Pick<Income, 'from' | 'to'>): number[] {
  const whole = quartersBetween(Math.floor(from / 3) * 3, to);
  return whole.length > 0 ? whole : [Math.floor(to / 3) * 3];
}

/** Persons at the beginning of a quarter. */
function startOf(firm: Firm, first: number): number {
  return staffAt(firm, Math.max(first - 1, yearsOf(firm)[0]?.from ?? first));
}
