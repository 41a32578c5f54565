// What science and technology says of a demo firm: its certificate, the figures of its years, and in
// which years it was on the list of technology firms.
import { closedYearsOf, type Year } from '../firm/books.ts';
import { drawsOf, type Firm } from '../firm/firm.ts';
import { plain, series } from '../files/table.ts';
import { certificateOf, holdsCertificateIn } from './certificate.ts';
import { incomesOf } from './income.ts';

export const certificates = plain('STI', 'certificates', certificateRow, {
  'sti.hnteIssuedOn': (_, firm) => certificateOf(firm),
  'sti.techSmeYears': ({ years }) => years,
});

export const highTech = series('STI', 'high-tech', highTechYears, {
  period: ({ year }) => String(year),
  'sti.hnteAnnual.techStaff': ({ staff, staffPercent }) => Math.round((staff * staffPercent) / 100),
  'sti.hnteAnnual.staff': ({ staff }) => staff,
  'sti.hnteAnnual.rd3yFen': ({ salesFen, rdPerMille }) =>
    Math.round((salesFen * rdPerMille) / 1000),
  'sti.hnteAnnual.sales3yFen': ({ salesFen }) => salesFen,
  'sti.hnteAnnual.lastYearSalesFen': ({ revenueFen }) => revenueFen,
  'sti.hnteAnnual.hiTechRevenueFen': ({ revenueFen, revenuePercent }) =>
    Math.round((revenueFen * revenuePercent) / 100),
  'sti.hnteAnnual.totalRevenueFen': ({ revenueFen }) => revenueFen,
});

/** Said of enterprises; a firm without research was never on the list. */
function certificateRow(firm: Firm): { years: number[] } | undefined {
  if (firm.kind !== 'enterprise') return undefined;
  const isListed = drawsOf(firm, 'technology firm').percent(50);
  const years = incomesOf(firm).filter(({ rdFen }) => isListed && rdFen > 0);
  return { years: years.map(({ year }) => year) };
}

/** The years of the certificate; one in ten falls below a limit. */
function highTechYears(firm: Firm) {
  const years = closedYearsOf(firm);
  return years
    .filter(({ year }) => holdsCertificateIn(firm, year))
    .map((one) => ({ ...one, salesFen: salesUpTo(years, one.year), ...sharesOf(firm, one.year) }));
}

function sharesOf(firm: Firm, year: number) {
  const draws = drawsOf(firm, `high-tech ${year}`);
  return {
    staffPercent: draws.percent(5) ? 8 : draws.whole(12, 45),
    rdPerMille: draws.percent(5) ? 20 : draws.whole(52, 110),
    revenuePercent: draws.percent(5) ? 50 : draws.whole(61, 95),
  };
}

/** Sales of a year and the two before. */
function salesUpTo(years: readonly Year[], last: number): number {
  const own = years.filter(({ year }) => year > last - 3 && year <= last);
  return own.reduce((sum, { revenueFen }) => sum + revenueFen, 0);
}
