// The terms under which a firm is found: one for each place in its name from which somebody may begin
// to type, and one for its credit code. A term is written once, with the name that it stands for, so
// that the terms of an earlier name are known without reading them.
import { z } from 'zod';
import { Uscc } from './ids.ts';

export const SearchTerm = z.object({
  uscc: Uscc,
  divisionCode: z.string(),
  /** The name, or the credit code, as it is searched: no spaces, no marks, small letters. */
  text: z.string(),
  /** One syllable for each character, between spaces; empty where the text is a code. */
  pinyin: z.string(),
  /** The character of the text from which this term reads on. */
  start: z.int().nonnegative(),
  version: z.int(),
});
export type SearchTerm = z.infer<typeof SearchTerm>;

const charactersMax = 100;

/** A text as it is searched: what width, case, spaces and marks it was typed with is forgotten. */
export function searchText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return Array.from(plain.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .slice(0, charactersMax)
    .join('');
}

/** What the term reads from its start on. */
export function termText({ text, start }: Pick<SearchTerm, 'text' | 'start'>): string {
  return Array.from(text).slice(start).join('');
}

/** The first letter of each syllable from its start on; empty for a code. */
export function termInitials({ pinyin, start }: Pick<SearchTerm, 'pinyin' | 'start'>): string {
  return initialsIn(pinyin).slice(start);
}

/** The first letters of syllables that stand between spaces. */
export function initialsIn(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((syllable) => Array.from(syllable)[0] ?? '')
    .join('');
}
