// Generated firms that several policies of one group fit: close to the limits where the choice turns.

import type { Facts } from '../../rules/facts/catalogue.ts';
import { pick } from './random-conditions.ts';
import { annual, gate } from './stacking-facts.ts';
import type { Firm } from './stacking-search.ts';

type Roll = (sides: number) => number;
const yes = (roll: Roll): boolean => roll(4) > 0;

/** Firms between the three income-tax rates. */
export function incomeFirm(roll: Roll): Firm {
  const year = { techStaff: 10, staff: 100, rd3yFen: 5, sales3yFen: 100, lastYearSalesFen: 1 };
  const annually = {
    taxableIncomeFen: pick(roll, [0, 1, 299_999_999, 300_000_000, 300_000_001, roll(600_000_000)]),
    restrictedIndustry: !yes(roll),
    encouragedRevenueFen: pick(roll, [59, 60, 61]),
    totalRevenueFen: 100,
  };
  const facts: Facts = {
    'reg.kind': 'enterprise',
    'reg.divisionCode': pick(roll, ['450102', '450102', '420502']),
    'sti.hnteIssuedOn': pick(roll, ['2024-05-01', '2020-05-01', null]),
    'sti.hnteAnnual': {
      '2025': { ...year, hiTechRevenueFen: pick(roll, [59, 60]), totalRevenueFen: 100 },
    },
    'tax.cit.annual': { '2025': annually },
    'tax.cit.staffQuarters': { '2025': [[pick(roll, [10, 300, 301]), 10]] },
    'tax.cit.assetQuartersFen': { '2025': [[10, 10]] },
  };
  return { facts, asOf: '2025-12-31' };
}

/** Firms between the two first-quarter grants of Yichang. */
export function quarterFirm(roll: Roll): Firm {
  const before = pick(roll, [1_500_000_000, 4_000_000_000, 8_000_000_000, 15_000_000_000]);
  const growth = pick(roll, [9, 10, 15, 20, 25, 30, 40, 100]);
  const facts: Facts = {
    ...gate,
    'reg.divisionCode': pick(roll, ['420502', '420502', '420502', '420102']),
    'stat.aboveScaleSince': pick(roll, ['2020-06', '2020-06', '2026-01']),
    'stat.quarterOutputFen': { '2024Q1': before, '2025Q1': before + (before / 100) * growth },
    'power.quarterKwh': { '2024Q1': 100, '2025Q1': pick(roll, [100, 101, 110]) },
  };
  return { facts, asOf: '2025-06-30' };
}

/** Firms with young people hired this year, some of them fit for both lump sums. */
export function hiringFirm(roll: Roll): Firm {
  const hires = Array.from({ length: 1 + roll(3) }, (_, at) => ({
    pid: `p${roll(6) === 0 ? 0 : at}`,
    category: pick(roll, ['graduate', 'graduate', 'youthUnemployed']),
    birthDate: '2003-01-01',
    graduatedOn: pick(roll, ['2025-06-30', '2024-06-30', '2022-06-30']),
    unemployedSinceGraduation: yes(roll),
    contractStart: pick(roll, ['2025-07-01', '2025-07-01', '2024-12-31']),
    contractMonths: pick(roll, [11, 12, 24]),
    stillInsured: yes(roll),
    paidMonths: { unemployment: 2 + roll(4), injury: 3, pension: pick(roll, [0, 1, 3, 3, 3]) },
    usedFor: pick(roll, [[], [], [], ['emp.absorb-grant']]),
  }));
  const large = { staff: 3000, revenueFen: 90_000_000_000, assetsFen: 90_000_000_000 };
  const facts: Facts = {
    ...gate,
    'reg.kind': pick(roll, ['enterprise', 'enterprise', 'individualBusiness']),
    'reg.industryCode': 'C3525',
    'stat.annual': roll(8) === 0 ? { ...annual, '2024': large } : annual,
    'hr.hires': hires,
  };
  return { facts, asOf: '2025-12-31' };
}

/** Firms whose hires fit the veterans' deduction, the key groups', or both. */
export function deductionFirm(roll: Roll): Firm {
  const hires = Array.from({ length: 1 + roll(3) }, (_, at) => {
    const job = {
      pid: `p${at}`,
      contractMonths: pick(roll, [11, 12, 36]),
      insuredFrom: pick(roll, ['2024-01', '2024-07', '2024-12', '2025-01']),
      insuredTo: pick(roll, [null, '2024-11']),
    };
    const kinds = pick(roll, [
      ['veteran'],
      ['povertyAlleviated'],
      ['veteran', 'povertyAlleviated'],
    ]);
    const usedFor = pick(roll, [[], [], ['tax.hire-key-groups'], ['tax.hire-veterans']]);
    return kinds.map((category) => ({ ...job, category, usedFor }));
  }).flat();
  const taxes = {
    vatFen: pick(roll, [0, 450_000, 900_000, 900_001, 1_200_000, 10_000_000]),
    urbanMaintenanceFen: pick(roll, [0, 70_000]),
    eduSurchargeFen: 0,
    localEduSurchargeFen: 0,
    citFen: pick(roll, [0, 1, 300_000]),
  };
  const facts = {
    'reg.kind': 'enterprise',
    'hr.hires': hires,
    'tax.deductible': { '2024': taxes },
  };
  return { facts, asOf: '2024-12-31' };
}

/** Firms with loans that fit several central interest subsidies, some of them past a ceiling. */
export function loanFirm(roll: Roll): Firm {
  const loans = Array.from({ length: 1 + roll(3) }, (_, at) => ({
    loanId: `L${at}`,
    kind: pick(roll, ['fixedAsset', 'startup', 'working', 'equipment']),
    field: pick(roll, ['tourism', 'digital', 'other']),
    product: null,
    disbursedOn: pick(roll, ['2025-06-01', '2026-01-01', '2026-03-01']),
    maturityOn: '2030-01-01',
    repaidOn: null,
    paidSupplierOn: pick(roll, ['2025-06-15', '2026-03-15']),
    principalFen: pick(roll, [80_000_000, 200_000_000, 3_000_000_000, 5_000_000_000]),
    rateBp: pick(roll, [100, 200, 350, 400]),
    lprBp: 310,
    bankInList: yes(roll),
    overdue: false,
    misused: false,
    keyField: roll(2) === 0,
    inProjectList: true,
    relendingBacked: true,
    equipmentProject: roll(2) === 0,
    otherCentralSubsidy: false,
  }));
  const facts: Facts = {
    ...gate,
    'reg.kind': 'enterprise',
    'reg.ownership': 'private',
    'reg.industryCode': 'C3525',
    'stat.annual': annual,
    'hr.wageArrears': false,
    'si.arrears': false,
    'hr.staffAtApplication': 20,
    'hr.qualifyingHires12m': pick(roll, [1, 5]),
    'bank.loans': loans,
  };
  return { facts, asOf: '2027-06-30' };
}

/** Firms with warehouses that pay land use tax beside other levies. */
export function landFirm(roll: Roll): Firm {
  const warehouses = Array.from({ length: roll(3) }, (_, at) => ({
    id: `w${at}`,
    facilityAreaM2: pick(roll, [5999, 6000]),
    landM2: pick(roll, [8000, 9001]),
    annualTaxFenPerM2: pick(roll, [600, 601]),
    bulkGoods: yes(roll),
  }));
  const levies = {
    resourceFen: 0,
    urbanMaintenanceFen: pick(roll, [0, 0, 10_001]),
    propertyFen: pick(roll, [0, 0, 20_001]),
    landUseFen: pick(roll, [0, 2_400_000, 2_400_001, 4_800_000, 12_000_000]),
    stampFen: 0,
    farmlandFen: 0,
    eduSurchargeFen: 0,
    localEduSurchargeFen: 0,
  };
  const facts: Facts = {
    'reg.kind': 'enterprise',
    'reg.industryCode': pick(roll, ['G5920', 'G5920', 'C3525']),
    'res.warehouses': warehouses,
    'tax.vat.taxpayerType': pick(roll, ['smallScale', 'smallScale', 'general']),
    'tax.cit.slpLastSettlement': yes(roll),
    'tax.vat.filingPeriod': 'quarter',
    'tax.levies': { '2025Q4': levies },
  };
  return { facts, asOf: '2025-12-31' };
}
