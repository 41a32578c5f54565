// The unified social credit code of an organisation: its form, and in words
// which of the rules of GB 32100-2015 a wrong code breaks.
import type { Uscc } from './ids.ts';
import { type Outcome, type RefusalError, done, refuse } from './outcome.ts';
import { usccCheck } from './uscc-check.ts';

const outsideAlphabet = /[^0-9A-HJ-NP-RTUW-Y]/;
const length = 18;

/**
 * The code as it is stored: trimmed, upper case, half width. Refuses with the rule that is broken:
 * `uscc.length`, `uscc.character`, `uscc.division` (characters 3-8 are digits) or `uscc.check`.
 */
export function parseUscc(text: string): Outcome<Uscc> {
  const code = normalUscc(text);
  if (code.length !== length) return refused('length', `${code.length} 位`, '18 位', code);
  const strange = code.search(outsideAlphabet);
  if (strange >= 0) {
    return refused('character', place(code, strange), '数字或大写字母,不含 I O S V Z', code);
  }
  const letter = code.slice(2, 8).search(/[^0-9]/);
  if (letter >= 0) return refused('division', place(code, letter + 2), '第 3-8 位为数字', code);
  const check = usccCheck(code.slice(0, length - 1));
  if (!code.endsWith(check)) return refused('check', place(code, 17), `第 18 位 ${check}`, code);
  return done(code);
}

/** The text as a code is written: trimmed, upper case, half width; sound or not. */
export function normalUscc(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

function place(code: string, index: number): string {
  return `第 ${index + 1} 位 ${code.charAt(index)}`;
}

function refused(rule: string, found: string, expected: string, code: string): Outcome<never> {
  const error: RefusalError = { pointer: '/uscc', found, expected };
  return refuse(`uscc.${rule}`, { code: code.slice(0, 40) }, [error]);
}
