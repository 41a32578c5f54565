// The policy and the facts that a question on the terminal names: built in, or in files, and checked
// before anything is worked out from them.
import { readFile } from 'node:fs/promises';
import { builtInByKey } from '../rules/catalog.ts';
import { parseFacts } from '../rules/facts/parse.ts';
import { isFields } from '../rules/facts/read.ts';
import type { Policy } from '../rules/policy.ts';
import { policyFromText } from '../rules/policy-text.ts';
import { sayFault } from './report.ts';

/** The built-in policy of that key, or the one in that file; undefined, and said, where there is none. */
export async function policyNamed(name: string): Promise<Policy | undefined> {
  const known = builtInByKey.get(name);
  if (known) return known;
  if (name.endsWith('.json')) return policyFromText(await readFile(name, 'utf8'));
  sayFault(`没有政策 no policy ${name}：${[...builtInByKey.keys()].join(', ')}`);
  return undefined;
}

/** The facts in the file; undefined where some are wrong, each of which is said. */
export async function factsIn(file: string): Promise<Record<string, unknown> | undefined> {
  const read: unknown = JSON.parse(await readFile(file, 'utf8'));
  const facts = isFields(read) && isFields(read['facts']) ? read['facts'] : read;
  const errors = parseFacts(facts);
  for (const { pointer, found, expected } of errors)
    sayFault(`${file}${pointer} 发现 found ${found ?? '-'}；应为 expected ${expected}`);
  return errors.length === 0 && isFields(facts) ? facts : undefined;
}
