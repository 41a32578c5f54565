// An offer for a page to show: a firm of the hiring subsidy with an account, decided by the rules and
// noticed, as the workers would leave it.
import { builtInByKey } from '../../rules/catalog.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import type { Deps } from '../../shared/deps.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';

export const firmUscc = '91450103YL0000012Q';
export const accountNumber = '6222020000000004321';
const policyKey = 'ui.hiring-expansion';

const facts: Record<string, Record<string, Json>> = {
  SAMR: {
    'reg.name': '示例·南宁甲公司',
    'reg.divisionCode': '450103',
    'reg.industryCode': 'C3525',
    'reg.kind': 'enterprise',
    'reg.status': 'active',
    'reg.seriouslyIllegal': false,
    'reg.abnormalList': false,
    contact: { mail: 'firm@zhida.example', secondMail: null, phone: null },
  },
  COURT: { 'credit.dishonestExecutee': false },
  STA: {
    account: {
      holderName: '示例·南宁甲公司',
      number: accountNumber,
      bankCode: '102611000019',
      verifiedOn: '2026-01-05',
      verifiedBy: '示例税务局',
    },
  },
  MOHRSS: { 'hr.hires': [hire('p1')] },
};

/** One graduate hired, as the employment office says it. */
export function hire(pid: string): Json {
  return {
    pid,
    category: 'graduate',
    graduatedOn: '2025-06-30',
    unemployedSinceGraduation: false,
    birthDate: '2003-05-01',
    contractStart: '2025-07-01',
    contractMonths: 24,
    insuredFrom: '2025-07',
    insuredTo: null,
    stillInsured: true,
    usedFor: [],
    si: [],
    paidMonths: { unemployment: 6, injury: 6, pension: 6 },
  };
}

/** Publishes the policy, funds it unless told not to, and brings one firm to its notice. */
export async function makeOffer(deps: Deps, { funded = true } = {}) {
  await publish(deps);
  const pot = { policyKey, fiscalYear: 2026, divisionCode: '450000', amountFen: fen(100_000_000) };
  if (funded) must(await fundBudget(deps, { ...pot, actor: 'system:test' }));
  for (const [source, said] of Object.entries(facts)) {
    const wish = { uscc: firmUscc, source, facts: said, withdrawn: [], asOf: '2026-11-01' };
    must(await saveFacts(deps, wish, 'system:test'));
  }
  await matchEnterprise(deps, { uscc: firmUscc });
  return noticeOf(deps);
}

/** Sends the notice that waits and answers its key and the token of its link. */
export async function noticeOf(deps: Deps) {
  const [notice] = await deps.entitlements.noticesWaitingSince('9999');
  if (!notice) throw new Error('no notice waits');
  const { entitlementId, n, offer } = notice;
  await sendNotice(deps, notice);
  const link = { entitlementId, n, offer, expiresOn: '2027-01-22' };
  return { ...link, token: await deps.tokens.sign(link), code: await deps.tokens.codeFor(link) };
}

async function publish(deps: Deps): Promise<void> {
  const text = JSON.stringify(builtInByKey.get(policyKey));
  const submitted = must(await submitPolicy(deps, { text, note: '示例', actor: 'system:author' }));
  const { number, textHash } = submitted;
  const review = { policyKey, number, textHash, verdict: 'publish', note: '' } as const;
  must(await reviewPolicy(deps, { ...review, actor: 'system:reviewer' }));
}

/** Proposes a second version of the policy, which then waits for its review. */
export async function submitAnother(deps: Deps): Promise<void> {
  const text = JSON.stringify({ ...builtInByKey.get(policyKey), lookBack: 2 });
  must(await submitPolicy(deps, { text, note: '示例', actor: 'system:author' }));
}

/** The value of an outcome that a test relies on. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome.value;
}
