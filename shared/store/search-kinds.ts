// Where search terms lie: by city, so that a look reads what begins with the typed text there and no
// more. Base keys serve characters and codes, the index the initials of the pinyin.
import { SearchTerm, termInitials, termText } from '../domain/search-term.ts';
import { kind } from './keys.ts';

type OfTerm = Pick<SearchTerm, 'uscc' | 'divisionCode' | 'text' | 'start'>;

/** The partition of a city, named by the first four digits of its divisions. */
export function searchPartition(city: string): string {
  return `FIND#${city}`;
}

export const searchKinds = {
  searchTerm: kind(
    SearchTerm,
    (term: OfTerm) => ({ pk: partitionOf(term), sk: `${termText(term)}#${tailOf(term)}` }),
    (term) =>
      term.pinyin === ''
        ? {}
        : { gsi1pk: partitionOf(term), gsi1sk: `${termInitials(term)}#${tailOf(term)}` },
  ),
};

function partitionOf({ divisionCode }: OfTerm): string {
  return searchPartition(divisionCode.slice(0, 4));
}

function tailOf({ divisionCode, uscc, start }: OfTerm): string {
  return `${divisionCode}#${uscc}#${start}`;
}
