// The policy and the facts that a question on the terminal names: built in, or in files, and checked
// before anything is worked out from them.
import { builtInByKey } from '../rules/catalog.ts';
import { parseFacts } from '../rules/facts/parse.ts';
import { isFields } from '../rules/facts/read.ts';
import type { Policy } from '../rules/policy.ts';
import { parsePolicyText } from '../rules/policy-text.ts';
import { jsonIn, textIn } from './read-input.ts';
import { sayFault } from './report.ts';
import { sayErrors } from './say-errors.ts';

/** The built-in policy of that key, or the one in that file; undefined, and said, where there is none. */
export async function policyNamed(name: string): Promise<Policy | undefined> {
  const known = builtInByKey.get(name);
  if (known) return known;
  if (name.endsWith('.json')) {
    const parsed = parsePolicyText(await textIn(name));
    if (!parsed.ok) sayErrors(name, parsed.errors ?? [], 'docs/policy.schema.json');
    return parsed.ok ? parsed.value : undefined;
  }
  sayFault(`没有政策 no policy ${name}：${[...builtInByKey.keys()].join(', ')}`);
  return undefined;
}

/** The facts in the file; undefined where some are wrong, each of which is said. */
export async function factsIn(file: string): Promise<Record<string, unknown> | undefined> {
  const read = await jsonIn(file);
  const facts = isFields(read) && isFields(read['facts']) ? read['facts'] : read;
  const errors = parseFacts(facts);
  if (errors.length > 0) sayErrors(file, errors, 'docs/facts.md');
  return errors.length === 0 && isFields(facts) ? facts : undefined;
}
