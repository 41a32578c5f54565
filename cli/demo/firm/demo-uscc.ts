// Credit codes of demo firms: every check passes, and the letters YL in the organisation's part tell
// that nobody bears them.
import { usccAlphabet, usccCheck } from '../../../shared/domain/uscc-check.ts';
import type { FirmKind } from './firm.ts';

/** Department and kind of GB 32100: market regulation, civil affairs, justice, institutions, others. */
const codeStarts: Record<FirmKind, string> = {
  enterprise: '91',
  individualBusiness: '92',
  cooperative: '93',
  socialOrg: '52',
  lawFirm: '31',
  accountingFirm: '91',
  publicInstitution: '12',
};
const plainMax = 999_999;

/** The code of the firm of that number. */
export function demoUscc(kind: FirmKind, divisionCode: string, index: number): string {
  const organisation = `YL${numberPart(index)}`;
  const body = `${codeStarts[kind]}${divisionCode}${organisation}${organisationCheck(organisation)}`;
  return `${body}${usccCheck(body)}`;
}

/** Six digits up to 999,999; from there six characters of the code's own that begin with a letter. */
function numberPart(index: number): string {
  if (index <= plainMax) return String(index).padStart(6, '0');
  const base = usccAlphabet.length;
  let rest = 10 * base ** 5 + index - plainMax - 1;
  let text = '';
  for (let place = 0; place < 6; place += 1) {
    text = `${usccAlphabet.charAt(rest % base)}${text}`;
    rest = Math.floor(rest / base);
  }
  return text;
}

/** The check character of an organisation code (GB 11714-1997). */
function organisationCheck(organisation: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(organisation.charAt(place), 36),
    0,
  );
  const rest = 11 - (sum % 11);
  if (rest === 11) return '0';
  return rest === 10 ? 'X' : String(rest);
}
