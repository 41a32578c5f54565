// Firms of the demo registry that a journey may use, and what a department would say of them.
import type { Deps } from '../../shared/deps.ts';

export type JourneyFirm = { uscc: string; name: string; mail: string; lastFour: string };

/** A firm in good standing with an address and an account, of which the fact is not known to pay. */
export async function firmWithout(
  deps: Deps,
  key: string,
  division: string,
  ...but: string[]
): Promise<JourneyFirm> {
  for await (const { uscc, name } of deps.enterprises.every()) {
    const file = await deps.enterprises.file(uscc);
    if (!file || but.includes(uscc) || !file.enterprise.divisionCode.startsWith(division)) continue;
    const { facts } = file;
    const known = facts[key];
    const isFree = known === undefined || (Array.isArray(known) && known.length === 0);
    const found = { uscc, name, mail: textOf(facts.contact, 'mail') };
    const number = textOf(facts.account, 'number');
    const hasOffer = (await deps.entitlements.ofEnterprise(uscc)).length > 0;
    if (isFree && !hasOffer && isInOrder(facts) && found.mail && number) {
      but.push(uscc);
      return { ...found, lastFour: number.slice(-4) };
    }
  }
  throw new Error(`no firm in ${division} without ${key}`);
}

/** A graduate of 2025, hired that summer and insured since. */
export function graduate(pid: string): Record<string, unknown> {
  return {
    pid,
    category: 'graduate',
    graduatedOn: '2025-06-30',
    unemployedSinceGraduation: false,
    contractStart: '2025-07-01',
    contractMonths: 12,
    insuredFrom: '2025-07',
    insuredTo: null,
    stillInsured: true,
    paidMonths: { unemployment: 6, injury: 6, pension: 6 },
    usedFor: [],
  };
}

function isInOrder(facts: Readonly<Record<string, unknown>>): boolean {
  return (
    facts['reg.status'] === 'active' &&
    facts['reg.kind'] === 'enterprise' &&
    facts['reg.abnormalList'] === false &&
    facts['reg.seriouslyIllegal'] === false &&
    facts['credit.dishonestExecutee'] === false
  );
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Object.entries(value).find(([name]) => name === field)?.[1];
  return typeof found === 'string' ? found : '';
}
