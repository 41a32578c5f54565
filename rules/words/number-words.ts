// Numbers, money and dates as people write them. What is not exact says so.

import type { Label } from '../facts/shape.ts';
import { type Rational, rationalText, subtract } from '../formula/rational.ts';
import { type Language, either, say } from './language.ts';

/** A number as plain JSON has it: whole, or a fraction `n/d`. */
export type Figure = number | string;

/** Units as they stand after a number; money stands before it in English. */
export const unitWords: Readonly<Record<string, Label & { readonly one?: string }>> = {
  persons: { zh: ' 人', en: ' persons', one: ' person' },
  days: { zh: ' 天', en: ' days', one: ' day' },
  months: { zh: ' 个月', en: ' months', one: ' month' },
  years: { zh: ' 年', en: ' years', one: ' year' },
  age: { zh: ' 周岁', en: ' years', one: ' year' },
  kWh: { zh: ' 千瓦时', en: ' kWh' },
  m2: { zh: ' 平方米', en: ' m²' },
  fen: { zh: ' 元', en: '' },
  fenPerM2: { zh: ' 元/平方米', en: ' per m²' },
  fenPerMonth: { zh: ' 元/月', en: ' per month' },
  fenPerPerson: { zh: ' 元/人', en: ' per person' },
};

/** A number with its unit; `bp` is a ratio and reads as a percentage. */
export function figureWords(value: Figure, unit: string, lang: Language): string {
  if (unit === 'bp') return percentWords(value, lang);
  const label = unitWords[unit];
  const isOne = String(value) === '1';
  const after = label ? (lang === 'en' && isOne && label.one) || say(label, lang) : '';
  if (!unit.startsWith('fen')) return `${decimals(value, lang)}${after}`;
  const yuan = decimals(value, lang, { by: 100n, least: 2 });
  return lang === 'zh' ? `${yuan}${after}` : `${yuan.replace(/(?=\d|-)/, 'CNY ')}${after}`;
}

/** A ratio (`1/4`) as a percentage, with at least `least` decimals. */
export function percentWords(value: Figure, lang: Language, least = 0): string {
  return `${decimals(value, lang, { times: 100n, least })}%`;
}

type Scaling = { readonly by?: bigint; readonly times?: bigint; readonly least?: number };
const digitsShown = 4;
const digitsMost = 12;

/**
 * An exact fraction as a decimal; one that does not end is rounded to four decimals and says so,
 * to more where it would look whole.
 */
function decimals(
  value: Figure,
  lang: Language,
  scaling: Scaling = {},
  digits = digitsShown,
): string {
  const { by = 1n, times = 1n, least = 0 } = scaling;
  const [n = '0', d = '1'] = String(value).split('/');
  const top = BigInt(n) * times * 10n ** BigInt(digits);
  const bottom = BigInt(d) * by;
  const size = top < 0n ? -top : top;
  const rounded = (2n * size + bottom) / (2n * bottom);
  const text = String(rounded).padStart(digits + 1, '0');
  const whole = text.slice(0, -digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = text.slice(-digits).replace(/0+$/, '');
  const exact = rounded * bottom === size;
  if (!exact && kept === '' && digits < digitsMost)
    return decimals(value, lang, scaling, digitsMost);
  const fraction = kept.padEnd(least, '0');
  const about = exact ? '' : either(lang, '约 ', 'about ');
  return `${about}${top < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** How far one number lies from another, as a figure without sign. */
export function distance(a: Rational, b: Rational): Figure {
  const gap = subtract(a, b);
  return rationalText(gap.n < 0n ? { n: -gap.n, d: gap.d } : gap);
}
