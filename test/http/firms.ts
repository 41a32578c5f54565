// Firms for lists and searches, delivered as the register would deliver them.
import { saveFacts } from '../../shared/commands/save-facts.ts';
import type { Deps } from '../../shared/deps.ts';
import { usccCheck } from '../../shared/domain/uscc-check.ts';
import { must } from './offers.ts';

/** A valid, fictional credit code, by number. */
export function codeOf(number: number): string {
  const body = `91450100${String(number).padStart(8, '0')}X`;
  return `${body}${usccCheck(body)}`;
}

/** Delivers the name and the place of a firm; later ones correct earlier ones. */
export async function deliverFirm(
  deps: Deps,
  number: number,
  name: string,
  divisionCode = '450103',
  industryCode = 'C3525',
): Promise<string> {
  const facts = {
    'reg.name': name,
    'reg.divisionCode': divisionCode,
    'reg.industryCode': industryCode,
  };
  const wish = { uscc: codeOf(number), source: 'SAMR', facts, withdrawn: [] };
  return must(await saveFacts(deps, wish, 'system:test')).uscc;
}
