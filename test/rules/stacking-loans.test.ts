// Loans that fit several central subsidies: each serves the one it is worth most under, held against
// trying them one by one.

import { expect, test } from 'vitest';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasionOn } from '../../rules/occasion.ts';
import { stack } from '../../rules/stacking.ts';
import { decide } from '../../rules/verdict.ts';
import type { Day } from '../../shared/domain/day.ts';
import { dice, pick } from './random-conditions.ts';
import { annual, gate, policies } from './stacking-facts.ts';

const interest = [
  'loan.startup-guarantee',
  'loan.equipment-renewal',
  'loan.service-sector',
  'loan.sme-fixed-asset-2026',
];
const asOf: Day = '2027-06-30';

function randomFirm(roll: (sides: number) => number): Facts {
  const loans = Array.from({ length: 1 + roll(3) }, (_, at) => ({
    loanId: `L${at}`,
    kind: pick(roll, ['fixedAsset', 'startup', 'working', 'equipment']),
    field: pick(roll, ['tourism', 'digital', 'other']),
    product: null,
    disbursedOn: pick(roll, ['2025-06-01', '2026-01-01', '2026-03-01']),
    maturityOn: '2030-01-01',
    repaidOn: null,
    paidSupplierOn: pick(roll, ['2025-06-15', '2026-03-15']),
    principalFen: pick(roll, [80_000_000, 200_000_000, 3_000_000_000]),
    rateBp: pick(roll, [200, 350, 400]),
    lprBp: 310,
    bankInList: true,
    overdue: false,
    misused: false,
    keyField: roll(2) === 0,
    inProjectList: true,
    relendingBacked: true,
    equipmentProject: roll(2) === 0,
    otherCentralSubsidy: false,
  }));
  return {
    ...gate,
    'reg.kind': 'enterprise',
    'reg.ownership': 'private',
    'reg.industryCode': 'C3525',
    'stat.annual': annual,
    'hr.wageArrears': false,
    'si.arrears': false,
    'hr.staffAtApplication': 20,
    'hr.qualifyingHires12m': 5,
    'bank.loans': loans,
  };
}

/** What each loan alone is worth under each policy, by trying them one by one. */
async function bestAlone(facts: Facts): Promise<Map<string, string>> {
  const chosen = new Map<string, string>();
  const loans = facts['bank.loans'];
  for (const loan of Array.isArray(loans) ? loans : []) {
    let best = 0;
    for (const policy of policies(...interest)) {
      const alone = { ...facts, 'bank.loans': [loan] };
      const { amountFen } = await decide(policy, alone, occasionOn(policy, asOf, alone));
      const id = String(Object.entries(Object(loan)).find(([name]) => name === 'loanId')?.[1]);
      if (amountFen > best) chosen.set(id, policy.key);
      best = Math.max(best, amountFen);
    }
  }
  return chosen;
}

test('each loan goes to the policy it is worth most under, tried one by one on generated firms', async () => {
  const roll = dice(4);
  for (let round = 0; round < 60; round += 1) {
    const facts = randomFirm(roll);
    const expected = await bestAlone(facts);
    const { kept } = await stack(policies(...interest), facts, asOf);
    const found = [...kept].flatMap(([key, verdict]) =>
      verdict.members.flatMap(({ id, amountFen }) => (amountFen ? [[id, key] as const] : [])),
    );
    for (const [id, key] of found) expect(expected.get(id), JSON.stringify(facts)).toBe(key);
  }
});
