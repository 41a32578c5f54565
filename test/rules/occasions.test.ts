// When a policy is to be decided, and which facts it listens to.

import { describe, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import { occasions } from '../../rules/occasions.ts';
import type { Policy } from '../../rules/policy.ts';
import { factKeysOf } from '../../rules/routing.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';

function policy(key: string): Policy {
  const found = builtInByKey.get(key);
  if (!found) throw new RangeError(`no policy ${key}`);
  return found;
}

const on = (key: string, today: `${number}-${number}-${number}`, facts: Facts = {}) =>
  occasions(policy(key), today, facts).map(({ period, asOf }) => `${period} ${asOf}`);

describe('occasions', () => {
  test('a closed year is decided on its last day, whatever the day', () => {
    expect(on('cit.small-low-profit', '2026-11-23')).toEqual(['2025 2025-12-31']);
    expect(on('cit.small-low-profit', '2026-01-01')).toEqual(['2025 2025-12-31']);
  });

  test('a running year is decided today, the year before on its 31 December', () => {
    expect(on('ui.hiring-expansion', '2025-11-23')).toEqual(['2024 2024-12-31', '2025 2025-11-23']);
  });

  test('an accumulating entitlement is decided on the first day after its last closed quarter', () => {
    expect(on('loan.service-sector', '2026-11-23')).toEqual(['life 2026-10-01']);
    expect(on('loan.service-sector', '2026-10-01')).toEqual(['life 2026-10-01']);
  });

  test('a filing period is a month or a quarter as the firm files', () => {
    expect(
      on('vat.small-scale.exempt', '2026-11-23', { 'tax.vat.filingPeriod': 'quarter' }),
    ).toEqual(['2026Q3 2026-09-30']);
    expect(on('vat.small-scale.exempt', '2026-11-23', { 'tax.vat.filingPeriod': 'month' })).toEqual(
      ['2026-10 2026-10-31'],
    );
  });

  test('nothing is decided for a time before the policy', () => {
    expect(on('loan.service-sector', '2025-03-01')).toEqual([]);
  });
});

describe('routing', () => {
  test('a policy listens to every fact it reads, also through size and through other policies', () => {
    expect(factKeysOf(policy('emp.absorb-grant'))).toEqual([
      'credit.dishonestExecutee',
      'hr.hires',
      'reg.abnormalList',
      'reg.industryCode',
      'reg.seriouslyIllegal',
      'reg.status',
      'stat.annual',
    ]);
    expect(factKeysOf(policy('vat.small-scale.reduced'))).toEqual([
      'reg.divisionCode',
      'tax.vat.filingPeriod',
      'tax.vat.sales',
      'tax.vat.taxpayerType',
    ]);
    expect(factKeysOf(policy('loan.guihui'))).toContain('fin.paid');
  });
});
