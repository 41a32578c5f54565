// Policies together: what a firm keeps, held against an exhaustive search over what the groups allow.

import { describe, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { groupOf, stackingGroups } from '../../rules/groups.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { stack } from '../../rules/stacking.ts';
import { decide } from '../../rules/verdict.ts';
import type { Day } from '../../shared/domain/day.ts';
import { dice, pick } from './random-conditions.ts';

function policies(...keys: string[]): Policy[] {
  return keys.map((key) => {
    const policy = builtInByKey.get(key);
    if (!policy) throw new RangeError(`no policy ${key}`);
    return policy;
  });
}

const gate = {
  'reg.status': 'active',
  'reg.seriouslyIllegal': false,
  'reg.abnormalList': false,
  'credit.dishonestExecutee': false,
  'fin.paid': [],
};
const small = { staff: 60, revenueFen: 1_500_000_000, assetsFen: 1_000_000_000 };
const annual = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [String(2019 + at), small]),
);

async function amounts(keys: readonly string[], facts: Facts, asOf: Day) {
  const { kept, lost } = await stack(policies(...keys), facts, asOf);
  return {
    kept: Object.fromEntries([...kept].map(([key, verdict]) => [key, verdict.amountFen])),
    lost: Object.fromEntries([...lost].map(([key, { to }]) => [key, to])),
  };
}

describe('the groups', () => {
  test('name policies of the catalogue, which name the groups in turn', () => {
    for (const [name, group] of Object.entries(stackingGroups()))
      for (const key of group.order) expect(builtInByKey.get(key)?.groups, key).toContain(name);
    for (const policy of builtInByKey.values())
      for (const name of policy.groups) expect(groupOf(name)?.order, name).toContain(policy.key);
  });
});

const incomeOf = (income: number): Facts => ({
  'reg.kind': 'enterprise',
  'reg.divisionCode': '450102',
  'sti.hnteIssuedOn': '2024-05-01',
  'sti.hnteAnnual': {
    '2025': {
      techStaff: 10,
      staff: 100,
      rd3yFen: 5,
      sales3yFen: 100,
      lastYearSalesFen: 1,
      hiTechRevenueFen: 60,
      totalRevenueFen: 100,
    },
  },
  'tax.cit.annual': {
    '2025': {
      taxableIncomeFen: income,
      restrictedIndustry: false,
      encouragedRevenueFen: 60,
      totalRevenueFen: 100,
    },
  },
  'tax.cit.staffQuarters': { '2025': [[10, 10]] },
  'tax.cit.assetQuartersFen': { '2025': [[10, 10]] },
});

describe('one income-tax rate relief', () => {
  const keys = ['cit.west-15', 'cit.high-tech-15', 'cit.small-low-profit'];

  test('the largest stays', async () => {
    expect(await amounts(keys, incomeOf(300_000_000), '2025-12-31')).toEqual({
      kept: { 'cit.small-low-profit': 60_000_000 },
      lost: { 'cit.west-15': 'cit.small-low-profit', 'cit.high-tech-15': 'cit.small-low-profit' },
    });
  });

  test('of equal ones the first in order stays', async () => {
    expect(await amounts(keys, incomeOf(300_000_001), '2025-12-31')).toEqual({
      kept: { 'cit.high-tech-15': 30_000_000 },
      lost: { 'cit.west-15': 'cit.high-tech-15' },
    });
  });
});

const person = (pid: string, category: string) => ({
  pid,
  category,
  contractMonths: 12,
  insuredFrom: '2024-01',
  insuredTo: null,
  usedFor: [],
});

const taxesOf = (vatFen: number, ...hires: object[]): Facts => ({
  'reg.kind': 'enterprise',
  'hr.hires': hires,
  'tax.deductible': {
    '2024': {
      vatFen,
      urbanMaintenanceFen: 0,
      eduSurchargeFen: 0,
      localEduSurchargeFen: 0,
      citFen: 0,
    },
  },
});

describe('hire deductions', () => {
  const keys = ['tax.hire-key-groups', 'tax.hire-veterans'];
  test('a person of both kinds serves the veterans’ deduction only', async () => {
    const both = [person('a', 'veteran'), person('a', 'povertyAlleviated')];
    expect(await amounts(keys, taxesOf(10_000_000, ...both), '2024-12-31')).toEqual({
      kept: { 'tax.hire-veterans': 900_000 },
      lost: { 'tax.hire-key-groups': 'tax.hire-veterans' },
    });
  });

  test('veterans take from the taxes first, key groups what is left', async () => {
    const two = [person('a', 'veteran'), person('b', 'povertyAlleviated')];
    expect(await amounts(keys, taxesOf(1_000_000, ...two), '2024-12-31')).toEqual({
      kept: { 'tax.hire-veterans': 900_000, 'tax.hire-key-groups': 100_000 },
      lost: {},
    });
    expect((await amounts(keys, taxesOf(900_000, ...two), '2024-12-31')).lost).toEqual({
      'tax.hire-key-groups': 'tax.hire-veterans',
    });
  });
});

test('logistics land is halved first, then the rest is halved again', async () => {
  const levies = {
    resourceFen: 0,
    urbanMaintenanceFen: 0,
    propertyFen: 0,
    landUseFen: 4_800_000,
    stampFen: 0,
    farmlandFen: 0,
    eduSurchargeFen: 0,
    localEduSurchargeFen: 0,
  };
  const facts: Facts = {
    'reg.kind': 'enterprise',
    'reg.industryCode': 'G5920',
    'res.warehouses': [
      { id: 'w1', facilityAreaM2: 6000, landM2: 8000, annualTaxFenPerM2: 600, bulkGoods: true },
    ],
    'tax.vat.taxpayerType': 'smallScale',
    'tax.vat.filingPeriod': 'quarter',
    'tax.levies': { '2025Q4': levies },
  };
  const keys = ['levy.six-taxes-two-fees', 'tax.urban-land.logistics'];
  expect(await amounts(keys, facts, '2025-12-31')).toEqual({
    kept: { 'tax.urban-land.logistics': 2_400_000, 'levy.six-taxes-two-fees': 1_200_000 },
    lost: {},
  });
});

test('a person bound to one policy by a confirmation is not chosen anew', async () => {
  const hire = {
    pid: 'a',
    category: 'graduate',
    graduatedOn: '2025-06-30',
    contractStart: '2025-07-01',
    contractMonths: 12,
    stillInsured: true,
    paidMonths: { unemployment: 3, injury: 3, pension: 3 },
    usedFor: [],
  };
  const facts: Facts = {
    ...gate,
    'reg.kind': 'enterprise',
    'reg.industryCode': 'C3525',
    'stat.annual': annual,
    'hr.hires': [hire],
  };
  const both = policies('ui.hiring-expansion', 'emp.absorb-grant');
  const bound = new Map([['HIRE-LUMP', new Map([['a', 'emp.absorb-grant']])]]);
  const free = await stack(both, facts, '2025-12-31');
  const held = await stack(both, facts, '2025-12-31', undefined, bound);
  expect([...free.kept.keys()]).toEqual(['ui.hiring-expansion']);
  expect([...held.kept.keys()]).toEqual(['emp.absorb-grant']);
});

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
