// Words for the periods that references name: of a verdict the year or month itself, of a policy
// 当年, 上年, 当月.

import { quarterOf, shiftPeriod } from '../formula/calendar.ts';
import type { Builtin, Index, PeriodWord } from '../formula/reference.ts';
import type { Label } from '../facts/shape.ts';
import { either, say } from './language.ts';
import { dateWords } from './date-words.ts';
import type { Setting } from './setting.ts';

/** A label with the period it is read at. */
export function withPeriod(label: string, index: Index | undefined, setting: Setting): string {
  const { lang } = setting;
  if (!index || index.kind === 'reference') return label;
  const period =
    index.kind === 'literal' ? index.text : periodOf(index.word, index.offset, setting);
  const when =
    period === undefined && index.kind === 'period'
      ? relative(index.word, index.offset, setting)
      : dateWords(period ?? '', lang);
  const plain = /季/.test(when) ? label.replace(/^季度/, '') : label;
  const zh = /^\d/.test(plain) ? `${when} ${plain}` : `${when}${plain}`;
  return either(lang, zh, `${label} ${period === undefined ? '' : 'in '}${when}`);
}

function periodOf(word: PeriodWord, offset: number, { when }: Setting): string | undefined {
  if (!when) return undefined;
  const { asOf, period } = when;
  const calendar = /^\d/.test(period) ? period : undefined;
  if (word === 'year') return String(Number((calendar ?? asOf).slice(0, 4)) + offset);
  if (word === 'month') return shiftPeriod(asOf.slice(0, 7), offset);
  if (word === 'quarter') return shiftPeriod(quarterOf(asOf), offset);
  return calendar === undefined ? undefined : shiftPeriod(calendar, offset);
}

const current: Readonly<Record<PeriodWord, Label>> = {
  year: { zh: '当年', en: 'of the year' },
  quarter: { zh: '当季', en: 'of the quarter' },
  month: { zh: '当月', en: 'of the month' },
  filing: { zh: '当期', en: 'of the period' },
};
const units: Readonly<Record<PeriodWord, Label>> = {
  year: { zh: '年', en: 'year' },
  quarter: { zh: '季', en: 'quarter' },
  month: { zh: '个月', en: 'month' },
  filing: { zh: '期', en: 'period' },
};

function relative(word: PeriodWord, offset: number, { lang }: Setting): string {
  if (offset === 0) return say(current[word], lang);
  const back = -offset;
  const unit = say(units[word], lang);
  if (back === 2 && word === 'year') return either(lang, '前年', 'of two years before');
  if (back === 1)
    return either(lang, `上${word === 'month' ? '月' : unit}`, `of the ${unit} before`);
  return either(lang, `${back} ${unit}前`, `of ${back} ${unit}s before`);
}

const builtins: Readonly<Record<Builtin, Label>> = {
  asOf: { zh: '判断当日', en: 'the day of the decision' },
  year: { zh: '当年', en: 'the year' },
  month: { zh: '当月', en: 'the month' },
  quarter: { zh: '当季', en: 'the quarter' },
  filing: { zh: '当期', en: 'the filing period' },
  periodStart: { zh: '期初', en: 'the first day of the period' },
  periodEnd: { zh: '期末', en: 'the last day of the period' },
};

/** The words of a built-in day or period, without its value. */
export function builtinWords(name: Builtin, offset: number, { lang }: Setting): string {
  const label = say(builtins[name], lang);
  if (offset === 0) return label;
  const word = name === 'month' || name === 'quarter' || name === 'filing' ? name : 'year';
  const unit = say(units[word], lang);
  if (offset === -2 && word === 'year') return either(lang, '前年', 'two years before');
  if (offset === -1) return either(lang, `上${word === 'month' ? '月' : unit}`, `${label} before`);
  return either(lang, `${-offset} ${unit}前`, `${-offset} ${unit}s before ${label}`);
}
