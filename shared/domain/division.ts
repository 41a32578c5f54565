// Administrative divisions: which codes exist, what they are called, and how two of them lie to
// each other. The table is dated and made by infra/division-codes.ts; relations need no table.
import table from './division-codes.json' with { type: 'json' };
import type { Outcome } from './outcome.ts';
import { done, refuse } from './outcome.ts';

/** Six digits of GB/T 2260: `450000` a province, `450100` a city, `450103` a county. */
export type DivisionCode = `${number}`;
/** What the second division is to the first. */
export type DivisionRelation = 'own' | 'ancestor' | 'descendant' | 'sibling' | 'unrelated';

/** The whole country, above every province. */
export const nation = '000000';
/** The day on which the table's source was published. */
export const divisionTableAsOn = table.asOn;

const municipalities = ['11', '12', '31', '50'];
const names = new Map<string, string>([[nation, '全国'], ...table.provinces.flatMap(rowsOf)]);

/** Whether the table has this code. */
export function isDivision(code: string): code is DivisionCode {
  return names.has(code);
}

/** A code of the table; full-width digits and spaces are forgiven. Refuses `division.unknown`. */
export function parseDivision(text: string): Outcome<DivisionCode> {
  const code = text.normalize('NFKC').trim();
  if (isDivision(code)) return done(code);
  const expected = `${table.asOn} 区划代码表中的 6 位代码`;
  return refuse('division.unknown', { code: code.slice(0, 20), asOn: table.asOn }, [
    { pointer: '', found: code.slice(0, 20), expected },
  ]);
}

/** The division's own name, e.g. `青秀区`; a code outside the table is its own name. */
export function divisionName(code: string): string {
  return names.get(code) ?? code;
}

/** The name with everything above it, e.g. `广西壮族自治区南宁市青秀区`. */
export function divisionPath(code: string): string {
  const above = parentDivision(code);
  return above === nation || above === undefined
    ? divisionName(code)
    : `${divisionPath(above)}${divisionName(code)}`;
}

/** The digits that every division below shares: none, two, four or six. */
export function divisionPrefix(code: string): string {
  if (code === nation) return '';
  if (code.endsWith('0000')) return code.slice(0, 2);
  return code.endsWith('00') ? code.slice(0, 4) : code;
}

/**
 * The authority directly above: a city's province, a county's city. A county under a province
 * (`429004`) or in a municipality (`110105`) answers to it directly; the nation has nobody above.
 */
export function parentDivision(code: string): string | undefined {
  const prefix = divisionPrefix(code);
  if (prefix === '') return undefined;
  if (prefix.length === 2) return nation;
  const direct = prefix.length === 4 || underProvince(prefix);
  return direct ? `${prefix.slice(0, 2)}0000` : `${prefix.slice(0, 4)}00`;
}

/** What `other` is to `own`: `descendant` where it lies below, `sibling` under the same parent. */
export function divisionRelation(own: string, other: string): DivisionRelation {
  if (own === other) return 'own';
  if (divisionPrefix(other).startsWith(divisionPrefix(own))) return 'descendant';
  if (divisionPrefix(own).startsWith(divisionPrefix(other))) return 'ancestor';
  return parentDivision(own) === parentDivision(other) ? 'sibling' : 'unrelated';
}

/** Whether `other` is `own` or lies below it. */
export function divisionCovers(own: string, other: string): boolean {
  return other.startsWith(divisionPrefix(own));
}

/** The divisions directly below, in the order of their codes. */
export function divisionsBelow(code: string): string[] {
  return [...names.keys()].filter((other) => parentDivision(other) === code);
}

/** The first four digits of every division that is `code` or lies below it: its cities. */
export function citiesOf(code: string): string[] {
  const prefix = divisionPrefix(code);
  const codes = [...names.keys()].filter((other) => other !== nation && other.startsWith(prefix));
  return [...new Set(codes.map((other) => other.slice(0, 4)))];
}

function underProvince(prefix: string): boolean {
  return prefix.slice(2, 4) === '90' || municipalities.includes(prefix.slice(0, 2));
}

function rowsOf(line: string): [string, string][] {
  return line.split(' ').map((entry) => {
    const digits = /^\d+/.exec(entry)?.[0] ?? '';
    return [digits.padEnd(6, '0'), entry.slice(digits.length)];
  });
}
