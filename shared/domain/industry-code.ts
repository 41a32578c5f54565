// The code of an industry in GB/T 4754-2017: a section's letter and four digits, e.g. `C3525`, and
// in words what is wrong with one that does not exist.
import type { Section } from './industry-table.ts';
import { nameIn, sectionOf, twoDigits } from './industry.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** A section's letter and a class of four digits. */
export type IndustryCode = string;

/**
 * A code with all four digits whose division belongs to its section. Refuses `industry.format`,
 * `industry.section` (no such letter) or `industry.division` (another section's number).
 */
export function parseIndustry(text: string): Outcome<IndustryCode> {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const shape = /^[A-Z](\d\d)\d\d$/.exec(code);
  if (!shape) return refused('format', code, '门类字母加四位数字,如 C3525');
  const section = sectionOf(code);
  if (!section) return refused('section', code, '门类字母 A-T');
  if (!nameIn(section, Number(shape[1]))) return refused('division', code, rangeOf(code, section));
  return done(code);
}

function rangeOf(code: string, section: Section): string {
  const last = section.first + section.divisions.length - 1;
  return `${code.charAt(0)} 门类的大类 ${twoDigits(section.first)}-${twoDigits(last)}`;
}

function refused(rule: string, found: string, expected: string): Outcome<never> {
  const shown = found.slice(0, 20);
  return refuse(`industry.${rule}`, { code: shown }, [{ pointer: '', found: shown, expected }]);
}
