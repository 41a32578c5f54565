// Policies as the officers' pages show them: versions from the register with their parsed text.
import type { Budget } from '../../shared/domain/budget.ts';
import { PolicyKey } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/day.ts';
import {
  entriesOn,
  type LiveEntry,
  type PolicyVersion,
} from '../../shared/domain/policy-version.ts';
import type { Finding } from '../../rules/lint/finding.ts';
import { lintPolicy } from '../../rules/lint/lint.ts';
import type { Policy } from '../../rules/policy.ts';
import { placesOf } from '../../shared/commands/policy-reach.ts';
import type { HttpDeps } from './deps.ts';
import { namesOf, type NameOf } from './names-of-actors.ts';
import { parsedPolicy } from './parsed-policy.ts';
import { runCases, type CaseResult } from './policy-cases.ts';
import type { Placed } from './reach.ts';
import type { View } from './view.ts';

export type PolicySummary = Placed & {
  readonly policy: Policy;
  readonly latest: PolicyVersion;
  /** The version that decides today, if one does. */
  readonly liveNumber: number | undefined;
};

export type PolicyFile = PolicySummary & {
  readonly version: PolicyVersion;
  readonly versions: readonly PolicyVersion[];
  readonly budgets: readonly Budget[];
  readonly cases: readonly CaseResult[];
  readonly findings: readonly Finding[];
  readonly namesIn: (view: View) => Promise<NameOf>;
};

/** Whether a case answers otherwise or the text has an error, so that publishing needs a reason. */
export function isDoubtful({ cases, findings }: Pick<PolicyFile, 'cases' | 'findings'>): boolean {
  return cases.some((one) => !one.agrees) || findings.some((one) => one.severity === 'error');
}

/** Every policy by its latest version, in the order of keys. */
export async function listPolicies(deps: HttpDeps): Promise<PolicySummary[]> {
  const [versions, live] = await Promise.all([deps.policies.all(), liveEntries(deps)]);
  const byKey = Map.groupBy(versions, (version) => version.policyKey);
  return [...byKey.values()].flatMap((ofKey) => {
    const latest = ofKey.toSorted((a, b) => b.number - a.number)[0];
    return latest ? [summaryOf(latest, live)] : [];
  });
}

/** One version of a policy; without a number the one that decides today, else the latest. */
export async function findPolicy(
  deps: HttpDeps,
  key: string,
  number?: number,
): Promise<PolicyFile | undefined> {
  if (!PolicyKey.safeParse(key).success) return undefined;
  const [versions, live] = await Promise.all([deps.policies.versions(key), liveEntries(deps)]);
  const latest = versions.at(-1);
  if (!latest) return undefined;
  const summary = summaryOf(latest, live);
  const wanted = number ?? summary.liveNumber ?? latest.number;
  const version = versions.find((one) => one.number === wanted);
  if (!version) return undefined;
  const policy = parsedPolicy(version);
  const actors = versions.flatMap((one) => [one.author, one.reviewer, one.withdrawal?.proposer]);
  return {
    ...summary,
    policy,
    version,
    versions,
    divisions: placesOf(policy),
    budgets: await deps.budgets.ofPolicy(key),
    cases: await runCases(policy),
    findings: lintPolicy(policy),
    namesIn: (view) => namesOf(deps, view, actors),
  };
}

async function liveEntries(deps: HttpDeps): Promise<LiveEntry[]> {
  return entriesOn(await deps.policies.live(), dayOf(deps.clock.now()));
}

function summaryOf(
  latest: PolicyVersion,
  live: readonly { policyKey: string; number: number }[],
): PolicySummary {
  const policy = parsedPolicy(latest);
  const liveNumber = live.find((entry) => entry.policyKey === latest.policyKey)?.number;
  return { policy, latest, liveNumber, divisions: placesOf(policy) };
}
