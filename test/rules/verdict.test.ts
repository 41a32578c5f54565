// What a verdict promises beyond the cases: order of reasons, lists in doubt, own payments, the same
// bytes for the same inputs.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasionOn } from '../../rules/occasion.ts';
import { type Occasion, decide } from '../../rules/verdict.ts';

async function verdictOf(key: string, facts: Facts, occasion: Occasion) {
  const policy = builtInByKey.get(key);
  if (!policy) throw new RangeError(`no policy ${key}`);
  return decide(policy, facts, occasion);
}

function firmOf(key: string): Facts {
  return builtInCases.get(key)?.firm ?? {};
}

const People = z.array(z.record(z.string(), z.unknown())).min(1);

function firstHire(): Readonly<Record<string, unknown>> {
  return People.parse(firmOf('ui.hiring-expansion')['hr.hires'])[0] ?? {};
}

describe('reasons', () => {
  test('are all listed in written order', async () => {
    const facts = {
      ...firmOf('cit.small-low-profit'),
      'reg.kind': 'individualBusiness',
      'tax.cit.staffQuarters': { '2025': [[301, 301]] },
    };
    const verdict = await verdictOf('cit.small-low-profit', facts, {
      asOf: '2025-12-31',
      period: '2025',
    });
    expect(verdict.reasons).toEqual(['WRONG_KIND', 'STAFF_OVER']);
  });

  test('end with the validity where the day lies outside it', async () => {
    const facts = { ...firmOf('ui.hiring-expansion'), 'reg.status': 'revoked' };
    const verdict = await verdictOf('ui.hiring-expansion', facts, {
      asOf: '2021-12-31',
      period: '2021',
    });
    expect(verdict).toMatchObject({ reasons: ['OUT_OF_PERIOD'], missing: [] });
  });

  test('name every fact that is missing, and where', async () => {
    const { 'reg.status': _, ...facts } = firmOf('ui.hiring-expansion');
    const hires = [{ pid: 'a', category: 'graduate' }];
    const verdict = await verdictOf(
      'ui.hiring-expansion',
      { ...facts, 'hr.hires': hires },
      { asOf: '2025-12-31', period: '2025' },
    );
    expect(verdict).toMatchObject({
      answer: 'unknown',
      reason: 'UNDETERMINED',
      missing: ['hr.hires', 'reg.status'],
    });
    expect(verdict.missingAt).toContain('hr.hires[0].graduatedOn');
  });
});

const loan = (loanId: string, disbursedOn: string, principalFen: number) => ({
  loanId,
  disbursedOn,
  principalFen,
  kind: 'working',
  field: 'tourism',
  maturityOn: '2030-01-01',
  repaidOn: null,
  bankInList: true,
  overdue: false,
});

describe('members', () => {
  const { bankInList: _, ...doubtful } = loan('L0', '2026-01-01', 900_000_000);

  test('in doubt earn nothing but use the ceiling', async () => {
    const facts = {
      ...firmOf('loan.service-sector'),
      'bank.loans': [loan('L1', '2026-02-01', 300_000_000), doubtful],
    };
    const verdict = await verdictOf('loan.service-sector', facts, {
      asOf: '2027-02-01',
      period: 'life',
    });
    expect(verdict.answer).toBe('eligible');
    expect(verdict.amountFen).toBe(1_000_000);
    expect(verdict.members).toMatchObject([
      { id: 'L0', standing: 'doubtful', missingAt: ['bank.loans[1].bankInList'] },
      { id: 'L1', standing: 'certain', amountFen: 1_000_000 },
    ]);
  });

  test('of an unknown day may come first, so the ceiling keeps room for them', async () => {
    const { disbursedOn: _day, ...undated } = loan('L9', '2026-01-01', 900_000_000);
    const facts = {
      ...firmOf('loan.service-sector'),
      'bank.loans': [loan('L1', '2026-02-01', 300_000_000), undated],
    };
    const verdict = await verdictOf('loan.service-sector', facts, {
      asOf: '2027-02-01',
      period: 'life',
    });
    expect(verdict).toMatchObject({ answer: 'eligible', amountFen: 1_000_000 });
  });

  test('fail for certain on a limit that never changed, whatever their unknown day', async () => {
    const facts = {
      ...firmOf('loan.deferral-2020'),
      'bank.loans': [{ loanId: 'L1', repaidOn: null, creditLineFen: 1_000_000_001 }],
    };
    const verdict = await verdictOf('loan.deferral-2020', facts, {
      asOf: '2021-05-01',
      period: 'life',
    });
    expect(verdict).toMatchObject({ answer: 'ineligible', reason: 'NO_QUALIFYING_LOAN' });
  });

  test('left out say which step and which leaf', async () => {
    const facts = {
      ...firmOf('loan.service-sector'),
      'bank.loans': [{ ...loan('L1', '2026-02-01', 1), overdue: true }],
    };
    const verdict = await verdictOf('loan.service-sector', facts, {
      asOf: '2027-02-01',
      period: 'life',
    });
    expect(verdict.members).toMatchObject([
      { id: 'L1', standing: 'left', reason: 'NO_QUALIFYING_LOAN', clause: 'loan' },
    ]);
    expect(JSON.stringify(verdict.members)).toContain('"reference":"it.overdue"');
  });

  test('one certain record of a person stands for a doubtful one', async () => {
    const person = firstHire();
    const open = { pid: 'p1', category: 'youthUnemployed', contractStart: '2025-07-01' };
    const facts = { ...firmOf('ui.hiring-expansion'), 'hr.hires': [open, person] };
    const verdict = await verdictOf('ui.hiring-expansion', facts, {
      asOf: '2025-12-31',
      period: '2025',
    });
    expect(verdict.amountFen).toBe(150_000);
  });
});

const row = (year: number, amountFen: number, entitlementId?: string) => ({
  policyKey: 'loan.guihui',
  product: 'operating2023',
  year,
  amountFen,
  ...(entitlementId && { entitlementId }),
});

describe('payments and uses of the entitlement itself', () => {
  test('do not stand in its own way, those of others do', async () => {
    const person = firstHire();
    const used = [{ policyKey: 'ui.hiring-expansion', entitlementId: 'ent_1' }];
    const facts = {
      ...firmOf('ui.hiring-expansion'),
      'hr.hires': [{ ...person, usedFor: used }],
    };
    const asOf = '2025-12-31';
    const own = await verdictOf('ui.hiring-expansion', facts, {
      asOf,
      period: '2025',
      entitlementId: 'ent_1',
    });
    const other = await verdictOf('ui.hiring-expansion', facts, {
      asOf,
      period: '2025',
      entitlementId: 'ent_2',
    });
    expect([own.answer, other.answer]).toEqual(['eligible', 'ineligible']);
  });

  test('of earlier years add to what this year’s cap leaves', async () => {
    const loan = {
      loanId: 'L1',
      product: 'operating2023',
      kind: 'working',
      disbursedOn: '2023-07-01',
      maturityOn: '2030-01-01',
      repaidOn: null,
      principalFen: 2_000_000_000,
      discountBp: 300,
      creditLineFen: 100,
      overdue: false,
    };
    const base = { ...firmOf('loan.guihui'), 'bank.loans': [loan] };
    const due = async (...rows: object[]) =>
      (
        await verdictOf(
          'loan.guihui',
          { ...base, 'fin.paid': rows },
          { asOf: '2024-07-01', period: 'life', entitlementId: 'ent_1' },
        )
      ).amountFen;
    expect(await due()).toBe(20_000_000);
    expect(await due(row(2023, 20_000_000, 'ent_1'))).toBe(40_000_000);
    expect(await due(row(2023, 20_000_000, 'ent_1'), row(2024, 5_000_000))).toBe(35_000_000);
    expect(await due(row(2024, 12_000_000, 'ent_1'))).toBe(20_000_000);
  });
});

test('what a cap lacks is told beside what its loans lack', async () => {
  const { 'fin.paid': _paid, 'bank.loans': _loans, ...less } = firmOf('loan.suizhou-tech');
  const verdict = await verdictOf('loan.suizhou-tech', less, {
    asOf: '2026-08-01',
    period: 'life',
  });
  expect(verdict.missing).toEqual(['bank.loans', 'fin.paid']);
});

test('the same inputs give the same bytes, whatever the order of the facts', async () => {
  for (const policy of builtInPolicies) {
    const cases = builtInCases.get(policy.key);
    const [row] = cases?.cases ?? [];
    if (!cases || !row) continue;
    const facts = factsOfCase(cases, row);
    const turned = Object.fromEntries(Object.entries(facts).toReversed());
    const once = await decide(policy, facts, occasionOn(policy, row.asOf, facts));
    const again = await decide(policy, turned, occasionOn(policy, row.asOf, turned));
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  }
});
