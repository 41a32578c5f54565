// A built-in policy's case in words: the case is found by the beginning of its own sentence.
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide, type Verdict } from '../../rules/verdict.ts';

/** The policy and what it says about the firm of a case; `change` puts facts over the firm's. */
export async function judgedCase(
  key: string,
  name: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<{ policy: Policy; verdict: Verdict }> {
  const policy = builtInByKey.get(key);
  const cases = builtInCases.get(key);
  const row = cases?.cases.find((each) => each.name.startsWith(name));
  if (!policy || !cases || !row) throw new Error(`no case ${name} of ${key}`);
  const facts = { ...factsOfCase(cases, row), ...change };
  return { policy, verdict: await decide(policy, facts, occasionOn(policy, row.asOf, facts)) };
}
