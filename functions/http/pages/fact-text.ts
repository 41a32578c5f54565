// Facts as people read them, from the description of their shape: yuan for fen, percent for basis
// points, words for codes and flags. What has no shape is shown as it is.
import { fen, yuanText } from '../../../shared/domain/money.ts';
import type { Shape } from '../../../rules/facts/shape.ts';
import type { Lang } from '../words/words.ts';

const flags = { zh: ['否', '是'], en: ['no', 'yes'] } as const;
const none = { zh: '无', en: 'none' } as const;

/** One value of that shape in words; null is known to be none. */
export function factText(lang: Lang, shape: Shape, value: unknown): string {
  if (value === null || value === undefined) return none[lang];
  if (Array.isArray(value)) {
    const of = shape.kind === 'list' ? shape.of : shape;
    return value.map((entry) => factText(lang, of, entry)).join(lang === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'object') return recordText(lang, shape, value);
  if (typeof value === 'boolean') return flags[lang][value ? 1 : 0];
  if (typeof value === 'number') return numberText(shape, value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return shape.kind === 'code' ? (shape.values[text]?.[lang] ?? text) : text;
}

function recordText(lang: Lang, shape: Shape, value: object): string {
  const fields = shape.kind === 'record' ? shape.fields : {};
  return Object.entries(value)
    .map(([name, field]) => {
      const of = fields[name];
      const text = of ? factText(lang, of, field) : JSON.stringify(field);
      return `${of?.label[lang] ?? name} ${text}`;
    })
    .join(lang === 'zh' ? '；' : '; ');
}

function numberText(shape: Shape, value: number): string {
  if (shape.kind !== 'number') return String(value);
  if (shape.unit.startsWith('fen') && Number.isSafeInteger(value)) return yuanText(fen(value));
  if (shape.unit === 'bp') return `${Math.trunc(value / 100)}.${digits(value)}%`;
  return value.toLocaleString('en-US');
}

function digits(bp: number): string {
  return String(Math.abs(bp % 100)).padStart(2, '0');
}
