// The functions of formulas that read dates or tables, in words.

import type { FunctionName } from '../formula/functions.ts';
import { either } from './language.ts';
import type { Setting } from './setting.ts';

/** A call with its arguments said: 合同起始日所在年度. */
export function dateCall(name: FunctionName, texts: readonly string[], setting: Setting): string {
  const { lang } = setting;
  const [a = '', b = '', c = '', d = ''] = texts;
  if (name === 'yearOf') return either(lang, `${a}所在年度`, `the year of ${a}`);
  if (name === 'monthOf') return either(lang, `${a}所在月份`, `the month of ${a}`);
  if (name === 'addMonths') return either(lang, `${a}后 ${b}`, `${a} and ${b} on`);
  if (name === 'addYears') return either(lang, `${a}后 ${b}（年）`, `${a} and ${b} (years) on`);
  if (name === 'table') return either(lang, `${a}对应的${b}`, `${b} at ${a}`);
  if (name === 'overlapDays')
    return either(
      lang,
      `${a} 至 ${b} 与 ${c} 至 ${d} 重合的天数`,
      `days that ${a} to ${b} and ${c} to ${d} share`,
    );
  const unit =
    name === 'years'
      ? ['整年数', 'whole years']
      : name === 'months'
        ? ['整月数', 'whole months']
        : ['天数', 'days'];
  return either(lang, `${a}至${b}的${unit[0]}`, `${unit[1]} from ${a} to ${b}`);
}
