// Pages that are drawn from tables say what the tables say.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { statesPage } from '../cli/states-page.ts';
import { policyJsonSchema } from '../rules/policy-json-schema.ts';

test('docs/states.md is drawn from the tables of legal edges as they are', async () => {
  const drawn = await readFile(new URL('../docs/states.md', import.meta.url), 'utf8');
  expect(drawn, 'run: npm run -s zhida -- docs').toBe(statesPage());
});

test('docs/policy.schema.json is the schema that policies are parsed with', async () => {
  const drawn = await readFile(new URL('../docs/policy.schema.json', import.meta.url), 'utf8');
  expect(drawn, 'run: npm run -s zhida -- docs').toBe(policyJsonSchema());
});
