// The file of what a demo firm owed and paid year by year: the taxes that a deduction can be set
// against, the income of an individual business, the premium of unemployment insurance.
import { closedYearsOf, type Year } from '../firm/books.ts';
import { drawsOf, type Firm } from '../firm/firm.ts';
import { series } from '../files/table.ts';
import { incomesOf, incomeTaxFen } from './income.ts';
import { isInsured, premiumFenOf } from './insurance.ts';
import { vatFenOf } from './sales.ts';

export const taxYears = series('STA', 'tax-years', closedYearsOf, {
  period: ({ year }) => String(year),
  'tax.deductible.vatFen': (year, firm) => vatFenOf(firm, year),
  'tax.deductible.urbanMaintenanceFen': (year, firm) => percentOfVat(firm, year, 7),
  'tax.deductible.eduSurchargeFen': (year, firm) => percentOfVat(firm, year, 3),
  'tax.deductible.localEduSurchargeFen': (year, firm) => percentOfVat(firm, year, 2),
  'tax.deductible.citFen': ({ year }, firm) => incomeTax(firm, year),
  'tax.iit.operating.taxableIncomeFen': (year, firm) => operatingFen(firm, year),
  'tax.iit.operating.otherReliefFen': (_, firm) => (isIndividual(firm) ? 0 : undefined),
  'hr.ui.premium.employerFen': (year, firm) => premium(firm, year),
  'hr.ui.premium.employeeFen': (year, firm) => premium(firm, year),
  'hr.ui.premium.arrearsBackpaidFen': (year, firm) => rarely(firm, year, 'arrears'),
  'hr.ui.premium.refundedFen': (year, firm) => rarely(firm, year, 'refunds'),
});

function percentOfVat(firm: Firm, year: Year, percent: number): number {
  return Math.round((vatFenOf(firm, year) * percent) / 100);
}

function incomeTax(firm: Firm, year: number): number {
  const income = incomesOf(firm).find((one) => one.year === year);
  return income ? incomeTaxFen(income) : 0;
}

function isIndividual({ kind }: Firm): boolean {
  return kind === 'individualBusiness';
}

/** Half of the individual businesses lose money now and then. */
function operatingFen(firm: Firm, { year, revenueFen }: Year): number | undefined {
  if (!isIndividual(firm)) return undefined;
  const draws = drawsOf(firm, `operating ${year}`);
  return Math.round((revenueFen / 100) * draws.whole(-2, 15));
}

function premium(firm: Firm, year: Year): number | undefined {
  return isInsured(firm) ? premiumFenOf(firm, year) : undefined;
}

/** A twentieth of the premium, in one year of twenty-five. */
function rarely(firm: Firm, year: Year, what: string): number | undefined {
  if (!isInsured(firm)) return undefined;
  const isSo = drawsOf(firm, `${what} ${year.year}`).percent(4);
  return isSo ? Math.floor(premiumFenOf(firm, year) / 20) : 0;
}
