// How a value of a kind is shown: codes by their names, money with two decimals, yes and no.

import type { Label, Shape } from '../facts/shape.ts';
import { type Kind, type Unit, sameUnit, units } from '../formula/kind.ts';
import type { Json } from '../formula/value.ts';
import type { Policy } from '../policy.ts';
import { industryWords, placeName, policyName, textNames } from './code-names.ts';
import { type Language, either, listed, say } from './language.ts';
import { dateWords } from './date-words.ts';
import { figureWords } from './number-words.ts';

/** How the values of one place are shown. */
export type Show =
  | { readonly as: 'number'; readonly unit: string }
  | { readonly as: 'code'; readonly names: Readonly<Record<string, Label>> }
  | { readonly as: 'date' | 'flag' | 'division' | 'industry' | 'policy' | 'text' };

const sizes: Readonly<Record<string, Label>> = {
  large: { zh: '大型', en: 'large' },
  medium: { zh: '中型', en: 'medium' },
  small: { zh: '小型', en: 'small' },
  micro: { zh: '微型', en: 'micro' },
};
export const sizeShow: Show = { as: 'code', names: sizes };

/** How values of a fact's field are shown; `field` is its name, for texts that are codes. */
export function showOfShape(shape: Shape, field: string | undefined): Show {
  if (shape.kind === 'list') return showOfShape(shape.of, field);
  if (shape.kind === 'number') return { as: 'number', unit: shape.unit };
  if (shape.kind === 'code') return { as: 'code', names: shape.values };
  if (shape.kind === 'day' || shape.kind === 'month' || shape.kind === 'year')
    return { as: 'date' };
  if (shape.kind === 'use' || field === 'policyKey') return { as: 'policy' };
  if (shape.kind === 'flag' || shape.kind === 'division' || shape.kind === 'industry')
    return { as: shape.kind };
  const names = field === undefined ? undefined : textNames[field];
  return names ? { as: 'code', names } : { as: 'text' };
}

/** How values of a worked-out kind are shown; a ratio reads as a percentage. */
export function showOfKind(kind: Kind): Show {
  if (kind.is === 'list') return showOfKind(kind.of);
  if (kind.is === 'number')
    return { as: 'number', unit: kind.literal ? 'number' : unitName(kind.unit) };
  if (kind.is === 'tiers') return { as: 'number', unit: unitName(kind.by) };
  if (kind.is === 'flag') return { as: 'flag' };
  return { as: kind.is === 'text' || kind.is === 'record' ? 'text' : 'date' };
}

function unitName(unit: Unit): string {
  if (Object.keys(unit).length === 0) return 'bp';
  return Object.entries(units).find(([, known]) => sameUnit(known, unit))?.[0] ?? 'number';
}

/** A value in words. A list is its values side by side; none is 无. */
export function valueWords(value: Json, show: Show, policy: Policy, lang: Language): string {
  if (value === null) return either(lang, '无', 'none');
  if (typeof value === 'boolean') return either(lang, value ? '是' : '否', value ? 'yes' : 'no');
  if (Array.isArray(value)) return listWords(value, show, policy, lang);
  if (typeof value === 'object') return either(lang, '未知', 'not known');
  if (show.as === 'number') return figureWords(value, show.unit, lang);
  const text = String(value);
  if (show.as === 'date')
    return /^\d{4}/.test(text) ? dateWords(text, lang) : valueWords(null, show, policy, lang);
  if (show.as === 'division') return placeName(text);
  if (show.as === 'industry') return industryWords(text, lang);
  if (show.as === 'policy') return policyName(text, policy, lang);
  const label =
    show.as === 'code' && Object.hasOwn(show.names, text) ? show.names[text] : undefined;
  return label ? say(label, lang) : text;
}

function listWords(values: readonly Json[], show: Show, policy: Policy, lang: Language): string {
  if (values.length === 0) return either(lang, '无', 'none');
  return listed(
    values.map((value) => valueWords(value, show, policy, lang)),
    lang,
  );
}
