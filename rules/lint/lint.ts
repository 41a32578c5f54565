// Looks a sound policy over before publish: what can never be, what contradicts itself, what has a
// gap, and what its cases do not show.

import type { Cases } from '../cases.ts';
import type { Policy } from '../policy.ts';
import type { Related } from '../run.ts';
import { checkBranches, checkUnused } from './branches.ts';
import { type CaseRun, type Seen, leafCount, runCases, unseen } from './coverage.ts';
import { checkDates } from './dates.ts';
import type { Finding } from './finding.ts';
import { checkRanges } from './ranges.ts';

export type Lint = {
  readonly findings: readonly Finding[];
  readonly cases: number;
  readonly passed: number;
  readonly leaves: number;
};

const notices: readonly Finding['code'][] = ['validity-gap', 'unused-value', 'range-overlap'];

/** What is to be said of a policy without running it. */
export function lintPolicy(policy: Policy): Finding[] {
  const findings = new Map<string, Finding>();
  const report = (pointer: string, code: Finding['code'], found: string): void => {
    const severity = notices.includes(code) ? 'notice' : 'error';
    findings.set(`${pointer} ${code}`, { policyKey: policy.key, pointer, code, found, severity });
  };
  checkDates(policy, report);
  checkRanges(policy, report);
  checkBranches(policy, report);
  checkUnused(policy, report);
  return [...findings.values()];
}

/** Lint and cases of policies together; what one policy's cases show of another's values counts. */
export async function lintWithCases(
  policies: readonly Policy[],
  casesOf: ReadonlyMap<string, Cases>,
  related: Related,
): Promise<ReadonlyMap<string, Lint>> {
  const seen: Seen = new Map();
  const runs = new Map<string, CaseRun>();
  for (const policy of policies) {
    const cases = casesOf.get(policy.key);
    if (cases) runs.set(policy.key, await runCases(policy, cases, related, seen));
  }
  return new Map(policies.map((policy) => [policy.key, lintOf(policy, casesOf, runs, seen)]));
}

function lintOf(
  policy: Policy,
  casesOf: ReadonlyMap<string, Cases>,
  runs: ReadonlyMap<string, CaseRun>,
  seen: Seen,
): Lint {
  const run = runs.get(policy.key);
  const found = lintPolicy(policy);
  const leaves = leafCount(policy);
  if (!run) return { findings: [...found, noCases(policy)], cases: 0, passed: 0, leaves };
  const cases = casesOf.get(policy.key)?.cases.length ?? 0;
  const findings = [...found, ...run.findings, ...unseen(policy, seen)];
  return { findings, cases, passed: run.passed, leaves };
}

function noCases({ key }: Policy): Finding {
  return { policyKey: key, pointer: '', code: 'no-cases', found: key, severity: 'error' };
}
