// Credit codes of demo firms: every check passes, and the letters YL in the organisation's part tell
// that nobody bears them.
import { usccCheck } from '../../shared/domain/uscc-check.ts';
import type { FirmKind } from './firm.ts';

/** Department and kind of GB 32100: market regulation's firms, businesses, cooperatives; civil affairs. */
const codeStarts: Record<FirmKind, string> = {
  enterprise: '91',
  individualBusiness: '92',
  cooperative: '93',
  socialOrg: '52',
};
/** The code of the firm of that number. */
export function demoUscc(kind: FirmKind, divisionCode: string, index: number): string {
  const organisation = `YL${String(index).padStart(6, '0')}`;
  const body = `${codeStarts[kind]}${divisionCode}${organisation}${organisationCheck(organisation)}`;
  return `${body}${usccCheck(body)}`;
}

/** The check character of an organisation code (GB 11714-1997). */
function organisationCheck(organisation: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(organisation.charAt(place), 36),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : String(rest % 11);
}
