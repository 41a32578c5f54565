// The functions of formulas in words.

import type { FunctionName } from '../formula/functions.ts';
import type { Formula } from '../formula/parse.ts';
import { counted } from './counters.ts';
import { dateCall } from './date-call-words.ts';
import type { Said, Voice } from './formula-words.ts';
import { showOf } from './show-of.ts';
import { either, listed } from './language.ts';
import { nameOf } from './naming.ts';
import { tierCount } from './scale-words.ts';

type Words = (formula: Formula, voice: Voice) => Said;
type Args = readonly Formula[];

/** A call in words; `words` says its arguments. */
export function callWords(name: FunctionName, args: Args, voice: Voice, words: Words): Said {
  const [first] = args;
  const texts = args.map((arg) => words(arg, voice).text);
  if (name === 'accrue') return accrual(args, voice, texts);
  if (name === 'scale') return scaled(args, voice, texts);
  if (name === 'count' && first?.kind === 'reference') return countWords(first, voice, texts);
  if (name === 'sum' || name === 'mean') return gathered(name, args, voice);
  if (name === 'min' || name === 'max') return extreme(name, args, voice, texts);
  return { text: dateCall(name, texts, voice.setting), hold: 3 };
}

/** Interest: 本金 1,000,000.00 元 × 1.00% × 200 天 ÷ 365. */
function accrual(args: Args, voice: Voice, texts: readonly string[]): Said {
  const { lang } = voice.setting;
  const [principal = '', rate = '', from = '', to = '', years = '', basis = ''] = texts;
  const plainRate = voice.figures && /^-?\d+(?:\.\d)?%$/.test(rate) ? twoDecimals(rate) : rate;
  if (voice.figures) {
    const days = voice.figures.daysOf(args);
    const time = either(lang, `${days} 天`, days === 1 ? '1 day' : `${days} days`);
    return { text: `${principal} × ${plainRate} × ${time} ÷ ${basis}`, hold: 2 };
  }
  const time = either(
    lang,
    `实际天数（${from}至${to}，${years} 年为限）`,
    `days from ${from} to ${to} (${years} at most)`,
  );
  return { text: `${principal} × ${rate} × ${time} ÷ ${basis}`, hold: 2 };
}

function twoDecimals(rate: string): string {
  const [whole = '0', fraction = ''] = rate.replace('%', '').split('.');
  return `${whole}.${fraction.padEnd(2, '0')}%`;
}

/** A progressive scale; of one rate it is a plain product. */
function scaled(args: Args, voice: Voice, texts: readonly string[]): Said {
  const { setting, figures } = voice;
  const { lang } = setting;
  const [, tiers] = args;
  const [what = '', scale = ''] = texts;
  const reference = tiers?.kind === 'reference' ? tiers.reference.text : '';
  const count = figures && tiers ? figures.tiersOf(tiers) : tierCount(reference, setting);
  if (count === 1) return { text: `${what} × ${scale}`, hold: 2 };
  if (!figures)
    return {
      text: either(lang, `${what}按${scale}分段计算的金额`, `${what} by ${scale}`),
      hold: 3,
    };
  const value = figures.valueOf({ kind: 'call', name: 'scale', args });
  const { words } = nameOf(reference, setting);
  const tiersShown = count > tiersWritten ? '' : either(lang, `（${scale}）`, ` (${scale})`);
  const by = `${words}${tiersShown}`;
  return { text: either(lang, `按${by}计算的 ${value}`, `${value} by ${by}`), hold: 3 };
}

const tiersWritten = 3;

function countWords(
  list: Extract<Formula, { kind: 'reference' }>,
  voice: Voice,
  texts: readonly string[],
): Said {
  const { setting, figures } = voice;
  const { head } = list.reference;
  const over = head.kind === 'each' ? setting.policy.each[head.name]?.over : list.reference.text;
  if (figures) return { text: counted(figures.countOf(list), over ?? '', setting), hold: 3 };
  return { text: either(setting.lang, `${texts[0]}数量`, `number of ${texts[0]}`), hold: 3 };
}

/** A sum or an average over a list: 各期单位缴费合计. */
function gathered(name: 'sum' | 'mean', args: Args, { setting, figures }: Voice): Said {
  const { lang } = setting;
  const of = args.map((arg) =>
    arg.kind === 'reference' ? nameOf(arg.reference.text, setting).words : '',
  );
  const label =
    name === 'sum'
      ? either(lang, `${listed(of, lang)}合计`, `sum of ${listed(of, lang)}`)
      : either(lang, `${listed(of, lang)}平均值`, `mean of ${listed(of, lang)}`);
  return {
    text: figures ? `${label} ${figures.valueOf({ kind: 'call', name, args })}` : label,
    hold: 3,
  };
}

function extreme(name: 'min' | 'max', args: Args, voice: Voice, texts: readonly string[]): Said {
  const { lang } = voice.setting;
  const zero = args.findIndex((arg) => arg.kind === 'number' && arg.value === 0n);
  if (name === 'max' && args.length === 2 && zero >= 0) {
    const rest = texts[1 - zero] ?? '';
    return { text: either(lang, `${rest}，不低于 0`, `${rest}, at least 0`), hold: 0 };
  }
  const [first] = args;
  const dated = first !== undefined && showOf(first, voice.setting).as === 'date';
  const words = name === 'min' ? (dated ? '最早' : '较小') : dated ? '最晚' : '较大';
  const english = name === 'min' ? (dated ? 'earliest' : 'lesser') : dated ? 'latest' : 'greater';
  const all = either(
    lang,
    texts.join(texts.length > 2 ? '、' : ' 与 '),
    texts.join(texts.length > 2 ? ', ' : ' and '),
  );
  return { text: either(lang, `${all} 中的${words}者`, `the ${english} of ${all}`), hold: 0 };
}
