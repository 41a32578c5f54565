// The words of a commitment (告知承诺), made of the policy's own clauses and documents. A clause that we
// have summarised says so, for a firm is bound by the document and not by our summary.
import type { Policy } from '../policy.ts';
import type { Language } from './language.ts';

/** The commitment to a policy, one line for each clause that its conditions rest on. */
export function commitmentWords(policy: Policy, lang: Language): string {
  return [heading(policy, lang), ...clauseLines(policy, lang), ending(policy, lang)].join('\n');
}

function heading({ title, documents }: Policy, lang: Language): string {
  const numbers = documents.map((one) => one.number).join(lang === 'zh' ? '、' : '; ');
  return lang === 'zh'
    ? `本单位申请「${title.zh}」（${numbers}），承诺所列情况真实，并符合下列条件：`
    : `We apply for “${title.en}” (${numbers}) and commit ourselves: what is listed is true and meets these conditions:`;
}

function clauseLines(policy: Policy, lang: Language): string[] {
  const used = new Set([
    ...policy.conditions.all.map((test) => test.clause),
    ...Object.values(policy.each).flatMap((each) => [
      each.clause,
      ...(each.keep ?? []).map((step) => step.clause),
    ]),
  ]);
  return policy.clauses
    .filter((clause) => used.has(clause.id))
    .map(({ text, summary, source }, index) => {
      const mark = lang === 'zh' ? '（摘要）' : ' (summary)';
      return `${index + 1}. ${text[lang]}${summary ? mark : ''} — ${source}`;
    });
}

function ending({ recovery }: Policy, lang: Language): string {
  return lang === 'zh'
    ? `如有虚假，本单位退回资金并承担相应责任：${recovery.zh}`
    : `If it is false, we return the money and answer for it: ${recovery.en}`;
}
