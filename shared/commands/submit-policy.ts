// An author proposes a policy, or a new version of one: its JSON is checked whole and kept as it will
// be signed. Nothing changes for any firm until somebody else publishes it.
import type { Actor } from '../domain/actor.ts';
import { appendAudit, emptyChain } from '../domain/audit.ts';
import { canonicalJson, sha256 } from '../domain/hash.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import { parsePolicyText } from '../../rules/policy-text.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { reachesPolicy } from './policy-reach.ts';

export type Proposal = {
  text: string;
  note: string;
  actor: Actor;
  /** The divisions the author may write for; the whole country where it is left out. */
  divisions?: readonly string[];
};

/**
 * Keeps the next version of the policy. Refuses malformed JSON with every fault, no change, and a
 * text that applies, or replaces one that applies, beyond the author's divisions.
 */
export async function submitPolicy(
  deps: Deps,
  proposal: Proposal,
): Promise<Outcome<PolicyVersion>> {
  const parsed = parsePolicyText(proposal.text);
  if (!parsed.ok) return parsed;
  const policy = parsed.value;
  const text = canonicalJson(policy);
  const textHash = sha256(text);
  const { actor, note } = proposal;
  const at = deps.clock.now();
  return commitDecision<PolicyVersion>(deps.table, async () => {
    const versions = await deps.policies.versions(policy.key);
    if (!reachesPolicy(proposal.divisions, text, versions)) return refuse('policy.out-of-reach');
    const latest = versions.findLast(({ state }) => state !== 'refused' && state !== 'withdrawn');
    if (latest?.textHash === textHash) return refuse('policy.unchanged', { number: latest.number });
    const number = versions.length + 1;
    const act = { at, actor, action: 'submit', detail: { number, textHash } };
    const { head, row } = appendAudit(`${policy.key}@${number}`, emptyChain, act);
    const version: PolicyVersion = {
      policyKey: policy.key,
      number,
      title: policy.title.zh,
      state: 'submitted',
      text,
      textHash,
      note: note.slice(0, 1000),
      author: actor,
      submittedAt: at,
      audit: head,
      version: 0,
    };
    const change = [put('policyVersion', version), put('auditRow', row)];
    return { ok: true, change, value: version };
  });
}
