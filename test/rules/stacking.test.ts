// Policies together: what a firm keeps, held against an exhaustive search over what the groups allow.

import { describe, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { groupOf, stackingGroups } from '../../rules/groups.ts';
import { stack } from '../../rules/stacking.ts';
import type { Day } from '../../shared/domain/day.ts';
import { annual, gate, policies } from './stacking-facts.ts';

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
