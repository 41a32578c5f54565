// What a firm promises in place of papers (告知承诺): the words of the policy's clauses, about the very
// facts that its page shows. The hash covers both, so that a tick under older words or facts is told
// apart from one under these.
import { z } from 'zod';
import { commitmentWords } from '../../../rules/words/commitment-words.ts';
import type { Entitlement, Instalment } from '../../domain/entitlement.ts';
import { hashOf } from '../../domain/hash.ts';
import type { Deps } from '../../deps.ts';
import { decisionFileName } from '../match/decide-entitlement.ts';
import { policyBehind } from '../match/live-policies.ts';

export type Commitment = { text: string; hash: string; decisionHash: string };

const Decided = z.object({ facts: z.array(z.json()) });

/** The commitment that the instalment asks for; undefined where it asks for none. */
export async function commitmentOf(
  deps: Pick<Deps, 'files' | 'policies'>,
  entitlement: Pick<Entitlement, 'policyKey' | 'policyNumber' | 'decisionHash'>,
  { needsCommitment }: Pick<Instalment, 'needsCommitment'>,
): Promise<Commitment | undefined> {
  if (!needsCommitment) return undefined;
  const { decisionHash } = entitlement;
  const text = commitmentWords(await policyBehind(deps, entitlement), 'zh');
  const bytes = await deps.files.get(decisionFileName(decisionHash));
  if (!bytes) throw new Error(`decision record ${decisionHash} is gone`);
  const { facts } = Decided.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { text, hash: hashOf({ text, facts }), decisionHash };
}

/** Whether the hash that came with a click is that of the commitment as it stands now. */
export function commitmentState(
  asked: Commitment | undefined,
  typed: string | undefined,
): 'none' | 'made' | 'outdated' {
  if (!typed) return 'none';
  return typed === asked?.hash ? 'made' : 'outdated';
}
