// The two languages of all words, and how parts of a sentence are put together in each.

import type { Label } from '../facts/shape.ts';

export type Language = 'zh' | 'en';

export function say(label: Label, lang: Language): string {
  return label[lang];
}

/** The text of one language: Chinese first. */
export function either(lang: Language, zh: string, en: string): string {
  return lang === 'zh' ? zh : en;
}

/** Things side by side: 甲、乙 / a, b. */
export function listed(words: readonly string[], lang: Language): string {
  return words.join(either(lang, '、', ', '));
}

/** One of several: 甲、乙或丙 / a, b or c. */
export function oneOf(words: readonly string[], lang: Language): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${listed(words.slice(0, -1), lang)}${either(lang, '或', ' or ')}${last}`;
}

/** Sentences one after the other: 甲；乙 / a; b. */
export function joined(words: readonly string[], lang: Language): string {
  return words.join(either(lang, '；', '; '));
}

/** A name and what it is: 登记状态：存续 / Registration status: active. */
export function named(words: string, value: string, lang: Language): string {
  return `${words}${either(lang, '：', ': ')}${value}`;
}

/** The first letter of an English sentence is a capital; Chinese has none. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Chinese text put before another; a blank stands where a number meets it. */
export function before(words: string, rest: string): string {
  return /^[\d「-]/.test(rest) && !rest.startsWith('「') ? `${words} ${rest}` : `${words}${rest}`;
}
