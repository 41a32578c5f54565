// Values as people write them: money with two decimals, ratios as percentages, codes by their names.

import { type Fen, fen, yuanText } from '../../shared/domain/money.ts';
import type { Label, Shape } from '../facts/shape.ts';
import type { Json } from '../formula/value.ts';
import { type Language, say } from './naming.ts';

/** A shape that shows numbers of a unit; undefined where the unit is a bare number. */
export function numberShape(unit: string, label: Label): Shape | undefined {
  const known = [
    'fen',
    'bp',
    'persons',
    'months',
    'kWh',
    'm2',
    'fenPerM2',
    'fenPerMonth',
    'fenPerPerson',
  ] as const;
  const found = known.find((name) => name === unit);
  return found && { kind: 'number', label, unit: found, signed: true };
}

export const sizeShape: Shape = {
  kind: 'code',
  label: { zh: '企业规模', en: 'enterprise size' },
  values: {
    large: { zh: '大型', en: 'large' },
    medium: { zh: '中型', en: 'medium' },
    small: { zh: '小型', en: 'small' },
    micro: { zh: '微型', en: 'micro' },
  },
};

/** A plain value as people write it, in the unit of its shape. */
export function valueWords(value: Json, shape: Shape | undefined, lang: Language): string {
  if (value === null) return lang === 'zh' ? '无' : 'none';
  if (typeof value === 'boolean') return yesNo(value, lang);
  if (Array.isArray(value))
    return value
      .map((entry: Json) => valueWords(entry, elementOf(shape), lang))
      .join(lang === 'zh' ? '、' : ', ');
  if (typeof value === 'object')
    return 'unknown' in value ? (lang === 'zh' ? '未知' : 'not known') : '';
  if (shape?.kind === 'code' && typeof value === 'string' && Object.hasOwn(shape.values, value)) {
    const label = shape.values[value];
    return label ? say(label, lang) : value;
  }
  return shape?.kind === 'number' ? numberWords(value, shape.unit, lang) : String(value);
}

export function elementOf(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === 'list' ? elementOf(shape.of) : shape;
}

export function yesNo(value: boolean, lang: Language): string {
  if (lang === 'zh') return value ? '是' : '否';
  return value ? 'yes' : 'no';
}

export const unitWords: Readonly<Record<string, Label>> = {
  persons: { zh: '人', en: ' persons' },
  months: { zh: '个月', en: ' months' },
  kWh: { zh: '千瓦时', en: ' kWh' },
  m2: { zh: '平方米', en: ' m²' },
  fenPerM2: { zh: '元/平方米', en: ' yuan a m²' },
  fenPerMonth: { zh: '元/月', en: ' yuan a month' },
  fenPerPerson: { zh: '元/人', en: ' yuan a person' },
  fen: { zh: '元', en: ' yuan' },
};

export function numberWords(value: string | number, unit: string, lang: Language): string {
  const label = unitWords[unit];
  const words = label ? say(label, lang) : '';
  if (unit === 'bp') return percentWords(value);
  if (unit.startsWith('fen')) return `${moneyWords(value)}${words}`;
  return `${decimalWords(value, 4)}${words}`;
}

export function moneyWords(value: string | number): string {
  return typeof value === 'number' ? yuanText(fen(value)) : decimalWords(value, 4, 100n);
}

export function fenWords(amount: Fen, lang: Language): string {
  return `${yuanText(amount)}${lang === 'zh' ? '元' : ' yuan'}`;
}

/** A ratio (`9/91`) as a percentage with up to four decimals. */
export function percentWords(value: string | number): string {
  return `${decimalWords(value, 4, undefined, 100n)}%`;
}

/** An exact fraction as a decimal, cut after `digits`; a cut one ends with an ellipsis. */
export function decimalWords(value: string | number, digits: number, by = 1n, times = 1n): string {
  const [n = '0', d = '1'] = String(value).split('/');
  const top = BigInt(n) * times;
  const bottom = BigInt(d) * by;
  const scaled = (top * 10n ** BigInt(digits)) / bottom;
  const exact = scaled * bottom === top * 10n ** BigInt(digits);
  const sign = scaled < 0n ? '-' : '';
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  const whole = text.slice(0, -digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}${fraction ? `.${fraction}` : ''}${exact ? '' : '…'}`;
}
