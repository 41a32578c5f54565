// The words of a notice: how much, why, until when, from whom, and the one link. Plain text and HTML
// say the same; names come from outside and are escaped.
import { z } from 'zod';
import type { Policy } from '../../../rules/policy.ts';
import { policyFromText } from '../../../rules/policy-text.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import { verdictInWords } from '../../../rules/words.ts';
import type { Instalment } from '../../domain/entitlement.ts';
import { yuanText } from '../../domain/money.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';
import type { Deps } from '../../deps.ts';
import { decisionFileName } from '../match/decide-entitlement.ts';

export type Composition = {
  file: EntitlementFile;
  instalment: Instalment;
  url: string;
  code: string;
  deadlineOn: string;
};

type Words = { subject: string; text: string; html: string };

/** Subject, plain text and HTML of the notice of one offer. */
export async function composeNotice(deps: Deps, wanted: Composition): Promise<Words> {
  const { entitlement } = wanted.file;
  const version = await deps.policies.version(entitlement.policyKey, entitlement.policyNumber);
  if (!version) throw new Error(`version ${entitlement.policyNumber} of the policy is gone`);
  const policy = policyFromText(version.text);
  const verdict = await readVerdict(deps, wanted.instalment.decisionHash);
  const paragraphs = paragraphsOf(wanted, policy, verdictInWords(policy, verdict, 'zh'));
  const code = `打不开链接时，请访问 ${deps.baseUrl}/e 并输入通知码 ${spaced(wanted.code)}。`;
  const button = entitlement.pays ? '查看并确认' : '查看详情';
  const closing = '我们不会通过电话或短信索要密码、验证码或要求转账。';
  return {
    subject: subjectOf(wanted, policy),
    text: [...paragraphs, `${button}：${wanted.url}`, code, closing].join('\n\n'),
    html: page([
      ...paragraphs.map((text) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`),
      `<p><a href="${escape(wanted.url)}" style="${buttonStyle}">${button}</a></p>`,
      `<p>${escape(code)}</p>`,
      `<p style="color:#595959">${escape(closing)}</p>`,
    ]),
  };
}

const Decision = z.object({ verdict: z.custom<Verdict>((value) => typeof value === 'object') });

async function readVerdict(deps: Deps, decisionHash: string): Promise<Verdict> {
  const bytes = await deps.files.get(decisionFileName(decisionHash));
  if (!bytes) throw new Error(`decision record ${decisionHash} is gone`);
  return Decision.parse(JSON.parse(new TextDecoder().decode(bytes))).verdict;
}

function subjectOf({ file, instalment }: Composition, policy: Policy): string {
  const sum = `${yuanText(instalment.amountFen)} 元`;
  return file.entitlement.pays
    ? `【直达】${policy.title.zh}：${sum}待您确认`
    : `【直达】${policy.title.zh}：可减免 ${sum}，无需申请`;
}

function paragraphsOf(
  { file, instalment, deadlineOn }: Composition,
  policy: Policy,
  why: readonly string[],
): string[] {
  const { entitlement } = file;
  const sum = `${yuanText(instalment.amountFen)} 元`;
  const offer = entitlement.pays
    ? `根据「${policy.title.zh}」，贵单位可领取 ${sum}。请于 ${deadlineOn} 前确认，确认后拨付，无需提交材料。`
    : `根据「${policy.title.zh}」，贵单位可减免 ${sum}。申报时自动享受，无需申请，也无需确认。`;
  return [
    `${entitlement.enterpriseName}：`,
    offer,
    `为什么：\n${why.join('\n')}`,
    `发出单位：${policy.issuer.zh}\n政策依据：${policy.documents.map((one) => one.number).join('，')}`,
  ];
}

const buttonStyle =
  'display:inline-block;padding:14px 28px;background:#0958d9;color:#fff;border-radius:6px;text-decoration:none';

function page(parts: readonly string[]): string {
  const style = 'font:16px/1.7 sans-serif;max-width:36em;margin:0 auto;padding:16px;color:#1f1f1f';
  return `<!doctype html><html lang="zh-CN"><body><div style="${style}">${parts.join('')}</div></body></html>`;
}

function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
