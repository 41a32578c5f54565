// Industry codes of GB/T 4754-2017: a section's letter and four digits, e.g. `C3525`, checked against
// the table of sections, and their names.
import { type Section, sections } from './industry-table.ts';
import type { Outcome } from './outcome.ts';
import { done, refuse } from './outcome.ts';

/** A section's letter and a class of four digits. */
export type IndustryCode = string;

/** Sections in the order of their letters. */
export const industrySections: readonly string[] = Object.keys(sections);

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

/** The name of the division a code belongs to, else of its section, else the code itself. */
export function industryName(code: string): string {
  const section = sectionOf(code);
  if (!section) return code;
  return nameIn(section, Number(code.slice(1, 3))) ?? section.name;
}

/** The name of a section by its letter. */
export function sectionName(letter: string): string {
  return sections[letter]?.name ?? letter;
}

/** The numbers of a section's divisions, as the two digits that follow the letter. */
export function divisionsOfSection(letter: string): string[] {
  const section = sections[letter];
  return section?.divisions.map((_, index) => pad(section.first + index)) ?? [];
}

function sectionOf(code: string): Section | undefined {
  return sections[code.charAt(0)];
}

function nameIn(section: Section, division: number): string | undefined {
  return section.divisions[division - section.first];
}

function rangeOf(code: string, section: Section): string {
  const last = section.first + section.divisions.length - 1;
  return `${code.charAt(0)} 门类的大类 ${pad(section.first)}-${pad(last)}`;
}

function pad(division: number): string {
  return String(division).padStart(2, '0');
}

function refused(rule: string, found: string, expected: string): Outcome<never> {
  const shown = found.slice(0, 20);
  return refuse(`industry.${rule}`, { code: shown }, [{ pointer: '', found: shown, expected }]);
}
