// The high-tech certificate of a demo firm: who holds one, and since when.
import { addDays, addMonths, type Day, dayParts } from '../../../shared/domain/day.ts';
import { drawsOf, type Firm, isIn, tells } from '../firm/firm.ts';
import { perFirm } from '../firm/per-firm.ts';
import { dayWithin } from '../firm/span.ts';

const validYears = 3;
const staffLeast = 10;

/** The day the certificate was issued; null for a firm without one. */
export const certificateOf = perFirm((firm: Firm): Day | null => {
  const draws = drawsOf(firm, 'certificate');
  const isTechnical = isIn(firm, 'C', 'I', 'M') && firm.staff >= staffLeast;
  const holds = tells(firm, 'technology-loan') || (isTechnical && draws.percent(25));
  if (!holds || firm.kind !== 'enterprise') return null;
  const years = tells(firm, 'technology-loan') ? -30 : -80;
  const from = addMonths(firm.asOf, years);
  const grown = addMonths(firm.establishedOn, 12);
  return dayWithin(draws, firm, from > grown ? from : grown, addDays(firm.asOf, -20)) ?? null;
});

/** Whether the certificate is good for that year. */
export function holdsCertificateIn(firm: Firm, year: number): boolean {
  const issuedOn = certificateOf(firm);
  if (issuedOn === null) return false;
  const issued = dayParts(issuedOn).year;
  return issued <= year && year < issued + validYears;
}
