// Runs a policy's cases and says which fail, and which leaves they never saw true, false or unknown.

import type { Leaf } from '../condition.ts';
import type { Answer, Judged } from '../conditions.ts';
import { type Cases, factsOfCase } from '../cases.ts';
import { factCatalogue } from '../facts/catalogue.ts';
import { occasionOn } from '../occasion.ts';
import type { Policy } from '../policy.ts';
import type { Related } from '../run.ts';
import { type Verdict, decideIn } from '../verdict.ts';
import type { Finding } from './finding.ts';
import { conditionsOf, placedLeaves } from './leaves.ts';

export type CaseRun = { readonly findings: readonly Finding[]; readonly passed: number };
/** Which answers each leaf was seen to give. */
export type Seen = Map<Leaf, Set<Answer>>;

/** Runs the cases of one policy and notes what its leaves, and those it reads, were seen to be. */
export async function runCases(
  policy: Policy,
  cases: Cases,
  related: Related,
  seen: Seen,
): Promise<CaseRun> {
  const observe = (judged: Judged): void => {
    note(judged, seen);
  };
  const findings: Finding[] = [];
  for (const [at, row] of cases.cases.entries()) {
    const facts = factsOfCase(cases, row);
    const occasion = occasionOn(policy, row.asOf, facts);
    const verdict = await decideIn(policy, facts, occasion, { related, observe });
    const got = differenceOf(verdict, row.expected);
    if (got !== undefined)
      findings.push(finding(policy, `/cases/${at}`, 'case-fails', `${row.name} ${got}`));
  }
  return { findings, passed: cases.cases.length - findings.length };
}

/** How many leaves a policy has of its own; those of the shared gate are not among them. */
export function leafCount(policy: Policy): number {
  return conditionsOf(policy).flatMap(placedLeaves).length;
}

/** The leaves of a policy that were never seen true, false or unknown, where they could be. */
export function unseen(policy: Policy, seen: Seen): Finding[] {
  return conditionsOf(policy)
    .flatMap(placedLeaves)
    .flatMap(({ pointer, item, guards = [] }) => {
      const missing = wanted(item, guards).filter((answer) => !seen.get(item)?.has(answer));
      return missing.length === 0
        ? []
        : [finding(policy, pointer, 'never-seen', `${item.fact}: ${missing.join(', ')}`)];
    });
}

const identityFields = [...factCatalogue.values()].flatMap(({ identity }) =>
  identity && !identity.repeats ? identity.fields.map((field) => `it.${field}`) : [],
);

/** The answers a leaf can give: parameters, days and what tells members apart are always known. */
function wanted({ fact, value }: Leaf, guards: readonly string[]): Answer[] {
  const right = typeof value === 'object' && 'fact' in value ? value.fact : 'param.';
  const always = [...identityFields, ...guards];
  const known = [fact, right].every(
    (name) => always.includes(name) || /^(param\.|asOf$|year|month|quarter)/.test(name),
  );
  return known ? [true, false] : [true, false, 'unknown'];
}

function note(judged: Judged, seen: Seen): void {
  if ('leaf' in judged) {
    const answers = seen.get(judged.leaf) ?? new Set();
    seen.set(judged.leaf, answers.add(judged.answer));
  } else if ('not' in judged) note(judged.not, seen);
  else for (const child of 'all' in judged ? judged.all : judged.any) note(child, seen);
}

type Expected = Cases['cases'][number]['expected'];

/** What came out, where it is not what was expected. */
function differenceOf(verdict: Verdict, expected: Expected): string | undefined {
  const { amountFen, reason, missing } = verdict;
  const same =
    (verdict.answer === 'eligible') === expected.eligible &&
    amountFen === expected.amountFen &&
    reason === expected.reason &&
    (expected.missing === undefined || missing.join() === expected.missing.join());
  return same ? undefined : JSON.stringify({ answer: verdict.answer, amountFen, reason, missing });
}

function finding(
  policy: Policy,
  pointer: string,
  code: 'case-fails' | 'never-seen',
  found: string,
): Finding {
  const severity = code === 'case-fails' ? 'error' : 'notice';
  return { policyKey: policy.key, pointer, code, found, severity };
}
