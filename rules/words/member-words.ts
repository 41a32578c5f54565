// The members of a policy's lists: how many qualify, and of each what it earns or why it is left out.

import type { ExplainedEach, ExplainedMember } from '../explain.ts';
import { reasons } from '../reasons.ts';
import { counted } from './counters.ts';
import { judgedWords } from './judged-words.ts';
import { either, joined, named, say, sentence } from './language.ts';
import { nameOf } from './naming.ts';
import { placesWords } from './missing-words.ts';
import { type Setting, insideOf } from './setting.ts';
import { figureWords } from './number-words.ts';

/** 招用人员共 2 人，其中 1 人符合条件. */
export function eachWords(
  found: Pick<ExplainedEach, 'each' | 'qualifying' | 'doubtful' | 'total'>,
  setting: Setting,
): string {
  const { lang, policy } = setting;
  const over = policy.each[found.each]?.over ?? found.each;
  const list = sentence(nameOf(over, setting).words);
  const { qualifying, total, doubtful } = found;
  if (total === 0) return either(lang, `没有${list}记录`, `${list}: none on record`);
  const count = (number: number) => counted(number, over, setting);
  const doubt =
    doubtful > 0 ? either(lang, `，${count(doubtful)}资料不全`, `, ${doubtful} not known yet`) : '';
  const all = total === 1 ? '' : '均';
  if (qualifying === total)
    return either(
      lang,
      `${list}共 ${count(total)}，${all}符合条件`,
      `${list}: ${count(total)}, ${total === 1 ? 'qualifies' : 'all qualify'}`,
    );
  if (qualifying === 0 && doubtful === 0)
    return either(
      lang,
      `${list}共 ${count(total)}，${all}不符合条件`,
      `${list}: ${count(total)}, ${total === 1 ? 'does not qualify' : 'none qualifies'}`,
    );
  const part = qualifying > 0 ? qualifying : 0;
  const zh = part > 0 ? `，其中 ${count(part)}符合条件` : '';
  const en = `, ${part} ${part === 1 ? 'qualifies' : 'qualify'}`;
  return either(
    lang,
    `${list}共 ${count(total)}${zh}${doubt}`,
    `${list}: ${count(total)}${en}${doubt}`,
  );
}

/** A member's sum, or why it has none, without saying who it is. */
export function memberWords(member: ExplainedMember, setting: Setting): string {
  const { lang } = setting;
  const inside = insideOf(setting, member.each);
  if (member.standing === 'certain')
    return member.amountFen === undefined
      ? either(lang, '符合条件', 'qualifies')
      : figureWords(member.amountFen, 'fen', lang);
  const why = member.conditions ? judgedWords(member.conditions, inside) : [];
  if (why.length > 0) return joined(why, lang);
  if (member.missingAt) {
    const places = placesWords(member.missingAt, setting);
    return either(lang, `缺少${places}`, `not known: ${places}`);
  }
  return member.reason ? outsideWords(member, setting) : '';
}

/** A member that no condition left out: its day lies outside the policy's validity. */
function outsideWords({ reason }: ExplainedMember, { policy, lang }: Setting): string {
  if (policy.regime.startsWith('it.'))
    return either(lang, '不在政策执行期内', 'outside the policy period');
  return reason ? say(reasons[reason], lang) : '';
}

/** Why members were left out, each reason once with how many share it. */
export function leftWords(members: readonly ExplainedMember[], setting: Setting): string[] {
  const { lang, policy } = setting;
  const groups = new Map<string, { over: string; count: number }>();
  for (const member of members) {
    if (member.standing === 'certain') continue;
    const over = policy.each[member.each]?.over ?? member.each;
    const words = memberWords(member, setting);
    groups.set(words, { over, count: (groups.get(words)?.count ?? 0) + 1 });
  }
  return [...groups].map(([words, { over, count }]) =>
    named(counted(count, over, { lang }), words, lang),
  );
}
