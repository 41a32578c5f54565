// The sections and divisions of GB/T 4754-2017, and what a code of them is called.
import { type Section, sections } from './industry-table.ts';

/** Sections in the order of their letters. */
export const industrySections: readonly string[] = Object.keys(sections);

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
  return section?.divisions.map((_, index) => twoDigits(section.first + index)) ?? [];
}

/** The section that the first letter of a code names, if there is one. */
export function sectionOf(code: string): Section | undefined {
  return sections[code.charAt(0)];
}

/** The name of a division by its number; undefined where it belongs to another section. */
export function nameIn(section: Section, division: number): string | undefined {
  return section.divisions[division - section.first];
}

/** A division as it is written: two digits. */
export function twoDigits(division: number): string {
  return String(division).padStart(2, '0');
}
