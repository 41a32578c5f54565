// From what somebody typed to where it is looked for. Characters and codes are looked for as they
// stand; letters may be the initials of the pinyin, or the pinyin itself, whose syllables are written
// without a space and can be cut in more than one way.
import { initialsIn, searchText, type SearchTerm } from './search-term.ts';

/** One look into the index: everything that begins with the prefix, and then whether it is meant. */
export type Look = {
  readonly by: 'text' | 'initials';
  readonly prefix: string;
  /** Whether this term is the first place of its firm at which the look finds what was typed. */
  readonly finds: (term: SearchTerm) => boolean;
};

const lettersMin = 2;
const initialsMax = 4;
const syllableLettersMax = 6;

const consonant = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])';
const finals =
  'a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang v ve ue'.split(
    ' ',
  );
const syllable = new RegExp(`^${consonant}?(?:${finals.join('|')})$`);
const finalStarts = new Set(
  finals.flatMap((one) => Array.from(one).map((_, end) => one.slice(0, end + 1))),
);
const cutSyllable = new RegExp(`^(?:${consonant}|${consonant}?(?:${[...finalStarts].join('|')}))$`);

/** Where to look for it, the surest place first; nowhere if nothing is left of what was typed. */
export function looksFor(typed: string): readonly Look[] {
  const text = searchText(typed);
  if (text === '') return [];
  const looks = [lookForText(text)];
  if (!/^[a-z]+$/.test(text) || text.length < lettersMin) return looks;
  const whole = initialsOfReadings(text).map((initials) => lookForPinyin(text, initials));
  return [...looks, ...whole, lookForInitials(text)];
}

function lookForText(text: string): Look {
  const finds = (term: SearchTerm) => placeOf(term.text, text) === term.start;
  return { by: 'text', prefix: text, finds };
}

function lookForInitials(typed: string): Look {
  const finds = (term: SearchTerm) => initialsIn(term.pinyin).indexOf(typed) === term.start;
  return { by: 'initials', prefix: typed, finds };
}

function lookForPinyin(typed: string, initials: string): Look {
  const finds = ({ pinyin, start }: SearchTerm) => {
    const syllables = pinyin.split(' ');
    const first = syllables.findIndex((_, place) =>
      syllables.slice(place).join('').startsWith(typed),
    );
    return first === start;
  };
  return { by: 'initials', prefix: initials, finds };
}

/** The number of characters before the first place; -1 where it is not in the text. */
function placeOf(text: string, part: string): number {
  const at = text.indexOf(part);
  return at < 0 ? at : Array.from(text.slice(0, at)).length;
}

/**
 * The first initials of every way to read the letters as syllables, of which the last may be cut off.
 * A few lead to few enough rows, and keep the number of ways small.
 */
function initialsOfReadings(letters: string): string[] {
  const readings: Set<string>[] = Array.from(letters, () => new Set<string>());
  const complete = new Set<string>();
  for (const [from] of Array.from(letters).entries()) {
    const before = from === 0 ? new Set(['']) : (readings[from] ?? new Set<string>());
    if (before.size === 0) continue;
    const longest = Math.min(syllableLettersMax, letters.length - from);
    for (let length = 1; length <= longest; length += 1) {
      const part = letters.slice(from, from + length);
      const isLast = from + length === letters.length;
      if (!(isLast ? cutSyllable : syllable).test(part)) continue;
      const into = isLast ? complete : readings[from + length];
      for (const one of before) into?.add((one + part.charAt(0)).slice(0, initialsMax));
    }
  }
  return [...complete];
}
