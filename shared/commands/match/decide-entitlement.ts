// One firm, one policy, one period: read the facts, decide, keep the decision record, and work out
// what changes. The record lies under its hash before anything points to it.
import type { Related, Verdict } from '../../../rules/verdict.ts';
import type { Occasion } from '../../../rules/occasions.ts';
import type { Policy } from '../../../rules/policy.ts';
import { factKeysOf } from '../../../rules/routing.ts';
import { type Enterprise, isBeingWritten } from '../../domain/enterprise.ts';
import type { EntitlementMark, PaidTo } from '../../domain/entitlement.ts';
import { canonicalJson, hashOf, sha256 } from '../../domain/hash.ts';
import { entitlementId } from '../../domain/ids.ts';
import { zeroFen } from '../../domain/money.ts';
import { followVerdict, type FollowUp } from '../../domain/offer.ts';
import type { Finding } from '../../domain/offer-records.ts';
import { check, put, type Decision, type Write } from '../../store/commit.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';
import type { Deps } from '../../deps.ts';
import type { LivePolicy } from './live-policies.ts';
import { exclusiveGroups, memberShares } from './members.ts';
import { type StackedVerdict, stackedVerdict } from './stacked-verdict.ts';
import type { Lost } from './chosen-before.ts';

export type Matter = {
  firm: EnterpriseFile;
  live: LivePolicy;
  occasion: Occasion;
  /** The live policies by key, for those that read another's values. */
  related: Related;
};

/** The change that this firm's verdict makes; the value counts entitlements changed: 0 or 1. */
export async function decideEntitlement(deps: Deps, matter: Matter): Promise<Decision<number>> {
  const { firm, live, occasion, related } = matter;
  const unchanged: Decision<number> = { ok: true, change: [], value: 0 };
  if (isBeingWritten(firm.enterprise)) return unchanged;
  const id = entitlementId(live.policy.key, firm.enterprise.uscc, occasion.period);
  const isKnown = firm.entitlements.includes(id);
  if (!isKnown && !isShownIn(live.policy, firm.enterprise.divisionCode)) return unchanged;
  const { verdict, lost } = await stackedVerdict(deps, {
    firm,
    policy: live.policy,
    occasion,
    related,
  });
  if (!isKnown && (verdict.answer !== 'eligible' || lost)) return unchanged;
  const inputsHash = hashOf({ textHash: live.textHash, occasion, verdict, lost });
  const known = await deps.entitlements.file(id);
  if (known?.entitlement.inputsHash === inputsHash) return unchanged;
  const decisionHash = await keepDecision(deps, matter, { verdict, ...(lost && { lost }) });
  const finding = findingOf(firm.enterprise, live, verdict, { inputsHash, decisionHash });
  const found = lost ? excluded(finding, lost) : finding;
  const at = deps.clock.now();
  const follow = followVerdict(known?.entitlement, known?.instalments ?? [], found, at);
  if (!follow) return unchanged;
  const change = [...changeOf(follow, firm.enterprise), ...unlisted(known, follow)];
  return { ok: true, change, value: 1 };
}

function changeOf(follow: FollowUp, enterprise: Enterprise): Write[] {
  return [
    put('entitlement', follow.entitlement),
    put('auditRow', follow.audit),
    ...(follow.instalment ? [put('instalment', follow.instalment)] : []),
    ...follow.surplus.map((one) => put('instalment', one)),
    ...(follow.notice ? [put('notice', follow.notice)] : []),
    ...(follow.entitlement.version === 0 ? [put('entitlementMark', markOf(follow))] : []),
    check('enterprise', enterprise),
  ];
}

/** An offer that is no longer made leaves the public list with it. */
function unlisted(known: EntitlementFile | undefined, follow: FollowUp): Write[] {
  const moved = [follow.instalment, ...follow.surplus].filter((one) => one !== undefined);
  const entries = known?.publicEntries ?? [];
  return entries
    .filter((entry) => entry.ending === undefined && moved.some((one) => one.n === entry.n))
    .map((entry) =>
      put('publicEntry', { ...entry, confirmsItself: false, ending: 'superseded' as const }),
    );
}

function markOf({ entitlement }: FollowUp): EntitlementMark {
  return { uscc: entitlement.uscc, entitlementId: entitlement.id, version: 0 };
}

/** Where a decision record is kept. */
export function decisionFileName(decisionHash: string): string {
  return `decisions/${decisionHash}.json`;
}

async function keepDecision(
  deps: Deps,
  { firm, live: { policy, number, textHash }, occasion }: Matter,
  stacked: StackedVerdict,
): Promise<string> {
  const read = factKeysOf(policy);
  const content = canonicalJson({
    policy: { key: policy.key, number, textHash },
    occasion,
    ...stacked,
    facts: read.map((key) => ({
      key,
      value: firm.facts[key] ?? null,
      known: key in firm.facts,
      origins: firm.origins.filter((origin) => origin.key === key),
    })),
  });
  const hash = sha256(content);
  await deps.files.put(decisionFileName(hash), content, 'application/json');
  return hash;
}

/** A policy that another one stands in place of offers nothing, and says which. */
function excluded(finding: Finding, { to }: Lost): Finding {
  const reason = `EXCLUSIVE_WITH:${to}`;
  return { ...finding, answer: 'ineligible', reason, amountFen: zeroFen, members: [] };
}

/**
 * Whether money leaves from here, and to whom. Where persons are paid directly by others, and where there
 * is no budget, the firm is told and nothing is paid. A policy for persons that pays the firm in some
 * places wants it passed on there.
 */
function payingOf({ budget, payee }: Policy, divisionCode: string) {
  const place = payee.places?.find(({ divisions }) =>
    divisions.some((code) => divisionCode.startsWith(code)),
  );
  const to = place?.to ?? payee.to;
  const isPassedOn = payee.to === 'person' && to === 'enterprise';
  const paidTo: PaidTo = to === 'bank' ? 'bank' : isPassedOn ? 'passedOn' : 'enterprise';
  return { pays: budget !== 'none' && to !== 'person', paidTo };
}

/** Where a policy is shown and swept; whether a firm qualifies is for its conditions alone. */
function isShownIn({ divisions }: Policy, divisionCode: string): boolean {
  return divisions.length === 0 || divisions.some((code) => divisionCode.startsWith(code));
}

function findingOf(
  enterprise: Enterprise,
  { policy, number }: LivePolicy,
  verdict: Verdict,
  hashes: Pick<Finding, 'inputsHash' | 'decisionHash'>,
): Finding {
  return {
    policyKey: policy.key,
    policyNumber: number,
    uscc: enterprise.uscc,
    enterpriseName: enterprise.name,
    divisionCode: enterprise.divisionCode,
    period: verdict.period,
    asOf: verdict.asOf,
    ...payingOf(policy, enterprise.divisionCode),
    needsCommitment: policy.delivery === 'apply',
    exclusiveGroups: exclusiveGroups(policy),
    answer: verdict.answer,
    reason: verdict.reason,
    missing: [...verdict.missing],
    amountFen: verdict.amountFen,
    members: memberShares(policy, verdict),
    ...hashes,
  };
}
