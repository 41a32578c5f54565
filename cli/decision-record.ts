// The decision records that the instalments of an entitlement and its latest verdict rest on, read
// back with the policy version that each was decided by.
import { z } from 'zod';
import type { Policy } from '../rules/policy.ts';
import { policyFromText } from '../rules/policy-text.ts';
import type { Verdict } from '../rules/verdict.ts';
import { decisionFileName } from '../shared/commands/match/decide-entitlement.ts';
import type { Deps } from '../shared/deps.ts';
import type { EntitlementFile } from '../shared/store/entitlements.ts';

const Origin = z.object({ source: z.string(), asOfAt: z.string(), deliveryId: z.string() });
const RecordedFact = z.object({
  key: z.string(),
  value: z.json(),
  known: z.boolean(),
  origins: z.array(Origin),
});
export type RecordedFact = z.infer<typeof RecordedFact>;

const Decision = z.looseObject({
  policy: z.object({ key: z.string(), number: z.int() }),
  verdict: z.custom<Verdict>((value) => typeof value === 'object'),
  facts: z.array(RecordedFact),
});

/** A record with what it is about: the latest verdict, instalments, or both. */
export type DecisionRecord = {
  readonly hash: string;
  readonly isLatest: boolean;
  readonly instalments: readonly number[];
  readonly decision: z.infer<typeof Decision> | undefined;
  readonly policy: Policy | undefined;
};

/** The latest verdict's record first, then what the instalments rest on. */
export async function decisionRecords(
  deps: Deps,
  { entitlement, instalments }: Pick<EntitlementFile, 'entitlement' | 'instalments'>,
): Promise<DecisionRecord[]> {
  const latest = entitlement.decisionHash;
  const hashes = new Set([latest, ...instalments.map((one) => one.decisionHash)]);
  return Promise.all(
    [...hashes].map(async (hash) => {
      const bytes = await deps.files.get(decisionFileName(hash));
      const decision = bytes && Decision.parse(JSON.parse(new TextDecoder().decode(bytes)));
      const rests = instalments.filter((one) => one.decisionHash === hash).map((one) => one.n);
      const policy = decision && (await policyOf(deps, decision.policy));
      return { hash, isLatest: hash === latest, instalments: rests, decision, policy };
    }),
  );
}

async function policyOf(
  deps: Deps,
  { key, number }: { key: string; number: number },
): Promise<Policy | undefined> {
  const version = await deps.policies.version(key, number);
  return version && policyFromText(version.text);
}
