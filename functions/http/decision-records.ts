// The decision records behind one entitlement: of its latest verdict, and of each instalment, which
// keeps the record that it was offered on. What rests on the same record is told together.
import type { Policy } from '../../rules/policy.ts';
import type { EntitlementFile } from '../../shared/store/entitlements.ts';
import { type Decision, readDecision } from './decision.ts';
import type { HttpDeps } from './deps.ts';
import { parsedPolicy } from './parsed-policy.ts';

export type DecisionRecord = {
  readonly hash: string;
  /** Whether the latest verdict is this one. */
  readonly isLatest: boolean;
  /** The instalments that were offered on it. */
  readonly instalments: readonly number[];
  /** Undefined where the file store has lost it. */
  readonly decision: Decision | undefined;
  /** The version by which it was decided. */
  readonly policy: Policy | undefined;
};

/** The latest verdict first, then what the instalments rest on, oldest first. */
export async function decisionRecords(
  deps: HttpDeps,
  { entitlement, instalments }: Pick<EntitlementFile, 'entitlement' | 'instalments'>,
): Promise<DecisionRecord[]> {
  const latest = entitlement.decisionHash;
  const hashes = new Set([latest, ...instalments.map((one) => one.decisionHash)]);
  return Promise.all(
    [...hashes].map(async (hash) => {
      const decision = await readDecision(deps, hash);
      return {
        hash,
        isLatest: hash === latest,
        instalments: instalments.filter((one) => one.decisionHash === hash).map((one) => one.n),
        decision,
        policy: decision && (await policyOf(deps, decision)),
      };
    }),
  );
}

async function policyOf(
  deps: HttpDeps,
  { policy: { key, number } }: Decision,
): Promise<Policy | undefined> {
  const version = await deps.policies.version(key, number);
  return version && parsedPolicy(version);
}
