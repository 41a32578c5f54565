// Scales in words: what share belongs to which part of an amount.

import { parseReference } from '../formula/reference.ts';
import type { Json } from '../formula/value.ts';
import { either } from './language.ts';
import { percentWords } from './number-words.ts';
import type { Setting } from './setting.ts';
import { type Show, valueWords } from './value-words.ts';

/** A tier as a policy writes it. */
type Tier = { readonly upTo: number | null; readonly bp: number };

/** The tiers of a parameter in words. */
export function tierWords(tiers: readonly Tier[], show: Show, setting: Setting): string {
  return scaleWords(
    tiers.map(({ upTo, bp }) => ({ upTo, rate: `${bp}/10000` })),
    show,
    setting,
  );
}

/** A scale in words: 1,000,000.00 元以内 2.5%，超过部分 5%. */
export function scaleWords(
  tiers: readonly { readonly upTo: Json; readonly rate: Json }[],
  show: Show,
  { policy, lang }: Setting,
): string {
  return tiers
    .map(({ upTo, rate }) => {
      const share = percentWords(
        typeof rate === 'string' || typeof rate === 'number' ? rate : 0,
        lang,
      );
      if (upTo === null)
        return tiers.length === 1 ? share : either(lang, `以上 ${share}`, `${share} above`);
      const top = valueWords(upTo, show, policy, lang);
      return either(lang, `${top}以内 ${share}`, `${share} up to ${top}`);
    })
    .join(either(lang, '，', ', '));
}

/** How many tiers the scale in force last has; none where it is no scale. */
export function tierCount(text: string, { policy }: Setting): number {
  const head = parseReference(text)?.head;
  const rows = head?.kind === 'parameter' ? (policy.parameters[head.name]?.dated ?? []) : [];
  const last = rows.at(-1)?.value;
  return Array.isArray(last) ? last.length : 0;
}
