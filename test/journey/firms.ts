// Firms of the demo registry that a journey may use: in good standing, with an address and an account.
import type { Deps } from '../../shared/deps.ts';
import { isFree, isInOrder, textOf } from './good-standing.ts';

export type JourneyFirm = { uscc: string; name: string; mail: string; lastFour: string };

/** A firm in good standing with an address and an account, of which the fact is not known to pay. */
export async function firmWithout(
  deps: Deps,
  key: string,
  division: string,
  ...but: string[]
): Promise<JourneyFirm> {
  const firms = await firmsInOrder(deps, key, division, but.length + 1);
  const firm = firms.find(({ uscc }) => !but.includes(uscc));
  if (!firm) throw new Error(`no firm in ${division} without ${key}`);
  return firm;
}

/** That many of such firms, always in the same order. */
export async function firmsInOrder(
  deps: Deps,
  key: string,
  division: string,
  count: number,
): Promise<JourneyFirm[]> {
  const found: JourneyFirm[] = [];
  for await (const { uscc, name, divisionCode } of deps.enterprises.every()) {
    const file = divisionCode.startsWith(division) && (await deps.enterprises.file(uscc));
    if (!file || !isInOrder(file.facts) || !isFree(file.facts[key])) continue;
    const mail = textOf(file.facts.contact, 'mail');
    const number = textOf(file.facts.account, 'number');
    const offers = await deps.entitlements.ofEnterprise(uscc);
    if (!mail || !number || offers.length > 0) continue;
    found.push({ uscc, name, mail, lastFour: number.slice(-4) });
    if (found.length === count) break;
  }
  return found;
}
