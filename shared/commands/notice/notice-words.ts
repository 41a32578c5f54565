// The words of a notice: how much, until when, the one link, why, and from whom, on one screen. Plain
// text and HTML say the same; names come from outside and are escaped.
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import { dateWords } from '../../../rules/words/date-words.ts';
import { whyInWords } from '../../../rules/words/why-words.ts';
import type { PaidTo } from '../../domain/entitlement.ts';
import { type Fen, yuanText } from '../../domain/money.ts';
import { passOnWithinDays } from '../../domain/pass-on.ts';
import type { PublicEntry } from '../../domain/public-entry.ts';

export type Words = { subject: string; text: string; html: string };

/** What a notice offers, and where it is answered. */
export type Offered = {
  readonly enterpriseName: string;
  readonly uscc: string;
  /** What to quote when asking about it: the entitlement and the instalment. */
  readonly reference: string;
  /** Whether the policy pays, and so asks for an answer. */
  readonly pays: boolean;
  /** Who has the money in the end; the firm where it is absent. */
  readonly paidTo?: PaidTo;
  readonly amountFen: Fen;
  readonly deadlineOn: string;
  /** Its days on the public list; absent where it does not stand there. */
  readonly listing?: Pick<PublicEntry, 'untilOn' | 'confirmsItself'> | undefined;
  readonly url: string;
  /** Where the code is typed when the link does not open. */
  readonly codeUrl: string;
  readonly code: string;
};

/** Subject, plain text and HTML of one notice. */
export function noticeWords(offered: Offered, policy: Policy, verdict: Verdict): Words {
  const offer = offerOf(offered, policy);
  const reasons = reasonsOf(policy, whyInWords(policy, verdict, 'zh'));
  const code = `打不开链接时，请访问 ${offered.codeUrl} 并输入通知码 ${spaced(offered.code)}。`;
  const button = asksClick(offered) ? '查看并确认' : '查看详情';
  const reference = `办理编号：${offered.reference}`;
  const closing = `${reference}\n我们不会通过电话或短信索要密码、验证码或要求转账。`;
  return {
    subject: subjectOf(offered, policy),
    text: [...offer, `${button}：${offered.url}`, ...reasons, code, closing].join('\n\n'),
    html: page([
      ...offer.map(paragraph),
      `<p><a href="${escape(offered.url)}" style="${buttonStyle}">${button}</a></p>`,
      ...reasons.map(paragraph),
      `<p>${escape(code)}</p>`,
      `<p style="color:#595959">${escape(closing).replaceAll('\n', '<br>')}</p>`,
    ]),
  };
}

/** Whether anything waits for the firm. */
function asksClick({ pays, listing }: Offered): boolean {
  return pays && !listing?.confirmsItself;
}

function subjectOf(offered: Offered, policy: Policy): string {
  const { pays, amountFen } = offered;
  const sum = `${yuanText(amountFen)} 元`;
  if (pays && !asksClick(offered)) return `【直达】${policy.title.zh}：${sum}公示期满自动拨付`;
  return pays
    ? `【直达】${policy.title.zh}：${sum}待您确认`
    : `【直达】${policy.title.zh}：${gainOf(policy)} ${sum}，无需申请`;
}

/** What a policy that pays nothing gives: less to pay, or longer to pay it. */
function gainOf({ kind }: Policy): string {
  return kind === 'deferral' ? '可延期' : '可减免';
}

function offerOf(offered: Offered, policy: Policy): string[] {
  const { enterpriseName, uscc, pays, amountFen } = offered;
  const sum = `${yuanText(amountFen)} 元`;
  const title = `根据「${policy.title.zh}」，贵单位`;
  const taken = policy.kind === 'tax-relief' ? '申报时自动享受' : '自动享受';
  return [
    `${enterpriseName}（${uscc}）：`,
    pays
      ? `${title}可领取 ${sum}。${payingWords(offered)}`
      : `${title}${gainOf(policy)} ${sum}。${taken}，无需申请，也无需确认。`,
  ];
}

/** To whom, by itself or by a click, and until when anybody can object. */
function payingWords(offered: Offered): string {
  const { paidTo = 'enterprise', deadlineOn, listing } = offered;
  const until = dateWords(deadlineOn, 'zh');
  const whom = finalWords[paidTo];
  if (!listing) return `请于 ${until}前确认，确认后拨付，无需提交材料。${whom}`;
  const days = `名单公示至 ${dateWords(listing.untilOn, 'zh')}，期间任何人都可以提出异议。`;
  const objecting = '贵单位有异议或者不领取的，请在此日前打开下面的页面办理。';
  return listing.confirmsItself
    ? `${itselfWords[paidTo]}${days}${objecting}${whom}`
    : `这是首次付到贵单位的收款账户，须确认一次：请于 ${until}前确认，确认后拨付，无需提交材料。${days}${whom}`;
}

const ownAccount =
  '收款账户以前收到过拨付，公示期满没有异议的，自动拨付到该账户，无需确认，也无需提交材料。';
const itselfWords: Readonly<Record<PaidTo, string>> = {
  enterprise: ownAccount,
  passedOn: ownAccount,
  bank: '公示期满没有异议的，自动拨付，无需确认，也无需提交材料。',
};
const finalWords: Readonly<Record<PaidTo, string>> = {
  enterprise: '',
  passedOn: `这笔钱归职工个人：到账后请在 ${passOnWithinDays} 日内转付给本人，并在下面的页面报告。`,
  bank: '银行已先行降低利率，这笔钱直接拨付给经办银行，贵单位无需提供账户。',
};

function reasonsOf(policy: Policy, why: readonly string[]): string[] {
  const basis = policy.documents.map((one) => one.number).join('、');
  return [`为什么：\n${why.join('\n')}`, `政策发布单位：${policy.issuer.zh}\n政策依据：${basis}`];
}

function paragraph(text: string): string {
  return `<p>${escape(text).replaceAll('\n', '<br>')}</p>`;
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
