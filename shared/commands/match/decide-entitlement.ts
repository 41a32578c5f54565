// One firm, one policy, one period: read the facts, decide, keep the decision record, and work out
// what changes. The record lies under its hash before anything points to it.
import type { Related, Verdict } from '../../../rules/verdict.ts';
import type { Occasion } from '../../../rules/occasions.ts';
import type { Policy } from '../../../rules/policy.ts';
import { factKeysOf } from '../../../rules/routing.ts';
import { type Enterprise, isBeingWritten } from '../../domain/enterprise.ts';
import type { EntitlementMark, PaidTo } from '../../domain/entitlement.ts';
import { canonicalJson, hashOf, sha256 } from '../../domain/hash.ts';
import { entitlementId, type SweepId } from '../../domain/ids.ts';
import { type Fen, zeroFen } from '../../domain/money.ts';
import { followVerdict, type FollowUp } from '../../domain/offer.ts';
import type { Finding } from '../../domain/offer-records.ts';
import { isSameOutcome } from '../../domain/same-outcome.ts';
import { check, put, type Decision, type Write } from '../../store/commit.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import type { Deps } from '../../deps.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';
import type { LivePolicy } from './live-policies.ts';
import { exclusiveGroups, memberShares } from './members.ts';
import { type StackedVerdict, stackedVerdict } from './stacked-verdict.ts';
import type { Lost } from './chosen-before.ts';
import { unlist } from './unlist.ts';

export type Matter = {
  firm: EnterpriseFile;
  live: LivePolicy;
  occasion: Occasion;
  /** The live policies by key, for those that read another's values. */
  related: Related;
  /** The sweep that asks: it writes only what is news. */
  sweepId?: SweepId | undefined;
};

/** What was found, and whether an entitlement changed by it. */
export type Found = {
  answer: Verdict['answer'];
  amountFen: Fen;
  changed: 0 | 1;
};

const nothing: Found = { answer: 'ineligible', amountFen: zeroFen, changed: 0 };

/** The change that this firm's verdict makes. */
export async function decideEntitlement(deps: Deps, matter: Matter): Promise<Decision<Found>> {
  const { firm, live, occasion, related, sweepId } = matter;
  if (isBeingWritten(firm.enterprise)) return unchanged(nothing);
  const id = entitlementId(live.policy.key, firm.enterprise.uscc, occasion.period);
  const isKnown = firm.entitlements.includes(id);
  if (!isKnown && !isShownIn(live.policy, firm.enterprise.divisionCode)) return unchanged(nothing);
  const { verdict, lost } = await stackedVerdict(deps, {
    firm,
    policy: live.policy,
    occasion,
    related,
  });
  const found = lost ? nothing : foundBy(verdict);
  if (!isKnown && found.answer !== 'eligible') return unchanged(found);
  const inputsHash = hashOf({ textHash: live.textHash, occasion, verdict, lost });
  const known = await deps.entitlements.file(id);
  const again: Found = { ...found, changed: isSweptBy(known, sweepId) ? 1 : 0 };
  if (known?.entitlement.inputsHash === inputsHash) return unchanged(again);
  const at = deps.clock.now();
  const findingAs = (decisionHash: string): Finding => {
    const finding = findingOf(firm.enterprise, live, verdict, { inputsHash, decisionHash });
    return lost ? excluded(finding, lost) : finding;
  };
  if (sweepId && known && isSameOutcome(known.entitlement, known.instalments, findingAs(''), at))
    return unchanged(again);
  const decisionHash = await keepDecision(deps, matter, { verdict, ...(lost && { lost }) });
  const finding = findingAs(decisionHash);
  const follow = followVerdict(known?.entitlement, known?.instalments ?? [], finding, at);
  if (!follow) return unchanged(found);
  const marked = sweepId
    ? { ...follow, entitlement: { ...follow.entitlement, sweptBy: sweepId } }
    : follow;
  const change = [
    ...changeOf(marked, firm.enterprise),
    ...unlist(known, [marked.instalment, ...marked.surplus]),
  ];
  return { ok: true, change, value: { ...found, changed: 1 } };
}

function foundBy({ answer, amountFen }: Verdict): Found {
  return { answer, amountFen, changed: 0 };
}

function unchanged(value: Found): Decision<Found> {
  return { ok: true, change: [], value };
}

function isSweptBy(known: EntitlementFile | undefined, id: SweepId | undefined): boolean {
  return id !== undefined && known?.entitlement.sweptBy === id;
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
