// The search terms that a firm's name and place ask for. Apart from the terms themselves, since whoever
// only reads or passes them on has no use for the tables of pinyin.
import type { Enterprise } from './enterprise.ts';
import { searchText, type SearchTerm } from './search-term.ts';
import { syllablesOf } from './spelling.ts';

/** Nobody looks for a firm by the middle of its legal form. */
const legalForm = /(?:股份有限公司|有限责任公司|有限公司)$/;
const startsMax = 32;

/** Every term of a firm; none while its name or its place is not known. */
export function termsOf(
  firm: Pick<Enterprise, 'uscc' | 'name' | 'divisionCode'>,
): readonly SearchTerm[] {
  const { uscc, divisionCode } = firm;
  const text = searchText(firm.name);
  if (text === '' || divisionCode === '') return [];
  const base = { uscc, divisionCode, version: 0 };
  const pinyin = syllablesOf(text).join(' ');
  const own = Array.from(text.replace(legalForm, ''));
  const starts = own.length === 0 ? [0] : [...own.keys()].slice(0, startsMax);
  const code = { ...base, text: searchText(uscc), pinyin: '', start: 0 };
  return [code, ...starts.map((start) => ({ ...base, text, pinyin, start }))];
}
