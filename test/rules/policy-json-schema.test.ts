// The published JSON Schema, held by an independent validator against what our own door says.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { builtInPolicies } from '../../rules/catalog.ts';
import { policyJsonSchema } from '../../rules/policy-json-schema.ts';

const schema: unknown = JSON.parse(policyJsonSchema());
const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const isValid = ajv.compile(typeof schema === 'object' && schema !== null ? schema : false);

test('every policy of the catalogue fits the published schema', () => {
  const misfits = builtInPolicies.filter((policy) => !isValid(policy));
  expect(misfits.map(({ key }) => key)).toEqual([]);
});

test('a policy with a foreign key, operator, day, department or reason does not', () => {
  const [policy] = builtInPolicies;
  if (!policy) throw new RangeError('the catalogue is not empty');
  const first = policy.conditions.all[0];
  const spoiled: unknown[] = [
    { ...policy, extra: 1 },
    { ...policy, conditions: { all: [{ ...first, operator: 'regex' }] } },
    { ...policy, conditions: { all: [{ ...first, reason: 'BECAUSE' }] } },
    { ...policy, validity: [{ from: 'someday' }] },
    { ...policy, verifiedBy: ['NOBODY'] },
    { ...policy, title: 'no label' },
  ];
  expect(spoiled.filter((one) => isValid(one))).toEqual([]);
});
