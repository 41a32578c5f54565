// A malformed policy is told whole: every fault with its place, what stands there, what was expected
// and what to do.

import { expect, test } from 'vitest';
import electricity from '../../rules/catalog/fee.electricity-95.json' with { type: 'json' };
import { parsePolicyText } from '../../rules/policy-text.ts';
import { remedyOf } from '../../cli/remedy.ts';
import { errorsOf } from '../../shared/domain/outcome.ts';

const page = 'docs/policy.schema.json';

const faultsOf = (policy: object) => errorsOf(parsePolicyText(JSON.stringify(policy)));

test('a hundred faults are a hundred lines, not the first', () => {
  const [first] = electricity.conditions.all;
  const many = Array.from({ length: 100 }, (_, at) => ({ ...first, fact: `no.such${at}` }));
  const faults = faultsOf({ ...electricity, conditions: { all: many } });
  const told = faults.filter(({ pointer }) => pointer.endsWith('/fact'));
  expect(told).toHaveLength(100);
  expect(told[99]).toMatchObject({ pointer: '/conditions/all/99/fact', found: 'no.such99' });
});

test('a number that is not exact hides no other fault', () => {
  const [first] = electricity.conditions.all;
  const faults = faultsOf({
    ...electricity,
    kind: 'gift',
    title: 5,
    conditions: { all: [{ ...first, value: 1.5 }] },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ pointer: '/kind', found: '"gift"' }),
      expect.objectContaining({ pointer: '/title', found: '5', expected: 'object' }),
      expect.objectContaining({ pointer: '/conditions/all/0/value', found: '1.5' }),
    ]),
  );
});

test('each fault says what to do, with the name that was probably meant', () => {
  const spelt = { pointer: '', found: 'reg.staus', expected: 'a reference: fact[index].field' };
  expect(remedyOf(spelt, page)).toEqual({ zh: '改为 reg.status', en: 'write reg.status' });
  const [operator] = faultsOf({
    ...electricity,
    conditions: { all: [{ ...electricity.conditions.all[0], operator: 'equals' }] },
  });
  expect(operator).toMatchObject({ found: '"equals"' });
  expect(operator && remedyOf(operator, page).en).toBe('write equal');
});
