// By how much a figure misses its limit.

import { ratio } from '../formula/rational.ts';
import type { Json } from '../formula/value.ts';
import { type Language, before, either } from './language.ts';
import type { Named } from './naming.ts';
import { distance, figureWords } from './number-words.ts';
import type { PlainLeaf } from './plain-tree.ts';
import { isOrder } from './relation-words.ts';
import type { Setting } from './setting.ts';

/** By how much a number misses its limit; nothing where it misses by nothing. */
export function gapWords(leaf: PlainLeaf, left: Named, { lang }: Setting): string {
  const [found, limit] = [figureOf(leaf.found), figureOf(leaf.limit)];
  if (left.show.as !== 'number' || !found || !limit || !isOrder(leaf.relation)) return '';
  const gap = distance(found, limit);
  if (gap === '0') return '';
  const over = leaf.relation === 'below' || leaf.relation === 'atMost';
  const size =
    left.show.unit === 'bp'
      ? pointsWords(figureWords(gap, 'bp', lang), lang)
      : figureWords(gap, left.show.unit, lang);
  if (/(?:^| )0\.0000/.test(size)) return '';
  return either(
    lang,
    `，${before(over ? '超出' : '还差', size)}`,
    `, ${size} ${over ? 'over' : 'short'}`,
  );
}

function figureOf(value: Json | undefined) {
  if (typeof value === 'number') return ratio(BigInt(value), 1n);
  const [, n, d] = (typeof value === 'string' && /^(-?\d+)\/(\d+)$/.exec(value)) || [];
  return n === undefined || d === undefined ? undefined : ratio(BigInt(n), BigInt(d));
}

/** The distance between two percentages: 2 个百分点. */
function pointsWords(percent: string, lang: Language): string {
  const points = percent === '1%' ? ' percentage point' : ' percentage points';
  return percent.replace('%', either(lang, ' 个百分点', points));
}
