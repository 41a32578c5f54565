// The lint of a policy: the catalogue is clean, and mistakes put into it are found.

import { describe, expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../../rules/catalog.ts';
import { runCases, unseen } from '../../rules/lint/coverage.ts';
import { lintPolicy, lintWithCases } from '../../rules/lint/lint.ts';
import type { Policy } from '../../rules/policy.ts';
import { type Fault, seededFaults } from './seeded-faults.ts';

describe('the built-in catalogue', () => {
  test('has no fault, and every condition was seen true, false and unknown', async () => {
    const lints = await lintWithCases(builtInPolicies, builtInCases, builtInByKey);
    const findings = [...lints.values()].flatMap((lint) => lint.findings);
    expect(findings.map((each) => `${each.policyKey}${each.pointer} ${each.code}`)).toEqual([
      'loan.guihui/validity/2 validity-gap',
    ]);
  });

  // A swapped operator that cannot change an answer: the other side of an "any" covers the edge.
  const masked = [
    'vat.small-scale.exempt/values/exemptOrdinary/branches/0/when/any/0',
    'vat.small-scale.exempt/conditions/all/1/any/0',
    'ui.hiring-expansion/each/persons/keep/0/conditions/any/0/all/1/any/1/all/1',
    'emp.absorb-grant/each/persons/keep/0/conditions/all/1/any/1/all/1',
    'emp.graduate-si-subsidy/each/persons/keep/0/conditions/all/1/any/1/all/0',
    'emp.personal-si-25/each/persons/keep/0/conditions/any/1/all/2',
    'grant.above-scale-growth.yichang/conditions/all/1',
  ];

  test('tells every swapped operator and every wrong day of validity', async () => {
    const unseen: string[] = [];
    for (const policy of builtInPolicies)
      for (const fault of seededFaults(policy))
        if (/\/operator |^\/validity/.test(fault.name) && !(await isFound(policy, fault)))
          unseen.push(`${policy.key}${fault.name.replace(/\/operator .*/, '')}`);
    expect(unseen).toEqual(masked);
  });
});

describe('a leaf inside an inner list', () => {
  const policy = builtInByKey.get('emp.personal-si-25');
  const months = ['/each/persons/each/months/keep/0/conditions/all/'];

  test('is known where a keep step around it needs its whole column', () => {
    expect(wantedIn(policy, months)).toEqual(['it.month: true, false']);
  });

  test('may be unknown where no keep step around it needs its column', () => {
    const { persons } = policy?.each ?? {};
    const open = persons && { ...persons, keep: (persons.keep ?? []).slice(0, -1) };
    const loose = policy && open && { ...policy, each: { ...policy.each, persons: open } };
    expect(wantedIn(loose, months)).toEqual(['it.month: true, false, unknown']);
  });
});

/** What coverage asks of the leaves below some pointers, where no case was run. */
function wantedIn(policy: Policy | undefined, pointers: readonly string[]): string[] {
  const findings = policy ? unseen(policy, new Map()) : [];
  const below = findings.filter(({ pointer }) => pointers.some((at) => pointer.startsWith(at)));
  return [...new Set(below.map(({ found }) => found))];
}

async function isFound(policy: Policy, fault: Fault): Promise<boolean> {
  const before = new Set(lintPolicy(policy).map((each) => each.pointer + each.code));
  if (lintPolicy(fault.policy).some((each) => !before.has(each.pointer + each.code))) return true;
  const cases = builtInCases.get(policy.key);
  if (!cases) return false;
  const related = new Map([...builtInByKey, [policy.key, fault.policy]]);
  try {
    const run = await runCases(fault.policy, cases, related, new Map());
    return run.findings.length > 0;
  } catch {
    return true;
  }
}

describe('a mistake in a policy', () => {
  const base = builtInByKey.get('fee.electricity-95');
  const row = { from: '2020-02-01', value: 500, citation: '发改价格〔2020〕258号' } as const;
  const label = { zh: '示例', en: 'example' };
  const limit = (...dated: Policy['parameters'][string]['dated']) => ({
    limit: { label, unit: 'fen' as const, dated },
  });
  const bill = 'power.billFen[month]';
  const test1 = { reason: 'WRONG_KIND', clause: 'tariff' } as const;
  const at = { from: '2020-02-01', citation: '示例' } as const;
  const over = (value: number) => ({ fact: bill, operator: 'greaterThan', value }) as const;
  const under = (value: number) => ({ fact: bill, operator: 'lessThanInclusive', value }) as const;

  const faults: [string, Partial<Policy>, string][] = [
    [
      'contradictory limits',
      { conditions: { all: [{ all: [over(10), under(10)], ...test1 }] } },
      'contradiction',
    ],
    [
      'contradictory codes',
      {
        conditions: {
          all: [
            {
              all: [
                { fact: 'power.tariff', operator: 'equal', value: 'residential' },
                { fact: 'power.tariff', operator: 'in', value: ['largeIndustrial'] },
              ],
              ...test1,
            },
          ],
        },
      },
      'contradiction',
    ],
    [
      'a gap at a limit',
      { conditions: { all: [{ any: [under(10), over(11)], ...test1 }] } },
      'range-gap',
    ],
    [
      'an overlap',
      { conditions: { all: [{ any: [under(11), over(10)], ...test1 }] } },
      'range-overlap',
    ],
    [
      'a limit nobody uses',
      { parameters: { share: { label, unit: 'bp', dated: [row] }, ...limit({ ...at, value: 1 }) } },
      'unused-value',
    ],
    ['a day that is off', { validity: [{ from: '2020-02-02', to: '2020-12-31' }] }, 'odd-day'],
    [
      'windows that overlap',
      {
        validity: [
          { from: '2020-02-01', to: '2020-06-30' },
          { from: '2020-06-01', to: '2020-12-31' },
        ],
      },
      'validity-overlap',
    ],
    [
      'a gap between windows',
      {
        validity: [
          { from: '2020-02-01', to: '2020-06-30' },
          { from: '2020-08-01', to: '2020-12-31' },
        ],
      },
      'validity-gap',
    ],
    [
      'months without a rate',
      { parameters: { share: { label, unit: 'bp', dated: [{ ...row, to: '2020-06-30' }] } } },
      'value-gap',
    ],
    [
      'two rates at once',
      { parameters: { share: { label, unit: 'bp', dated: [row, { ...row, value: 400 }] } } },
      'value-tie',
    ],
    [
      'a rate that never counts',
      {
        parameters: { share: { label, unit: 'bp', dated: [row, { ...row, from: '2021-01-01' }] } },
      },
      'never-in-force',
    ],
    [
      'tiers that overlap',
      {
        parameters: {
          share: {
            label,
            unit: 'fen',
            dated: [
              {
                ...at,
                value: [
                  { upTo: 10, bp: 1 },
                  { upTo: 10, bp: 2 },
                  { upTo: null, bp: 3 },
                ],
              },
            ],
          },
        },
      },
      'tier-overlap',
    ],
    [
      'tiers that stop',
      {
        parameters: {
          share: { label, unit: 'fen', dated: [{ ...at, value: [{ upTo: 10, bp: 1 }] }] },
        },
      },
      'tier-gap',
    ],
    [
      'a branch never reached',
      {
        values: {
          v: {
            label,
            branches: [{ when: over(1), then: '1' }, { when: over(1), then: '2' }, { then: '3' }],
          },
        },
      },
      'dead-branch',
    ],
  ];

  test.each(faults)('%s is found', (_, change, code) => {
    if (!base) throw new Error('the example is in the catalogue');
    const found = lintPolicy({ ...base, ...change });
    expect(found.map((each) => each.code)).toContain(code);
    expect(lintPolicy(base)).toEqual([]);
  });
});
