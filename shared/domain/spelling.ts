// How a Chinese text is spelt in pinyin, character by character, for finding firms by what people type
// on a keyboard. A character of several readings is read as the whole text asks for.
import { pinyin } from 'pinyin-pro';

/** One syllable a character, without tones; what has no reading stands for itself. */
export function syllablesOf(text: string): string[] {
  const spelt = pinyin(text, { type: 'array', toneType: 'none', nonZh: 'spaced', v: true });
  const characters = Array.from(text);
  return characters.map((character, place) => spelt[place] ?? character);
}
