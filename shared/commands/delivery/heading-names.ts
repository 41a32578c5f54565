// What each cell of a heading stands for: the firm's code, a time, a value's column, something to
// pass over, or nothing that is known. What a source has said of its own headings goes first, then
// keys, then the Chinese names of the catalogue.
import type { ColumnMeanings } from '../../domain/column-map.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { checkKey } from './check-key.ts';
import { type Column, columnIn, type Meaning, meaningOf } from './columns.ts';
import { faultAt } from './delivered-file.ts';
import { type KnownColumn, plainName } from './known-columns.ts';
import { nearestNames } from './nearest-names.ts';
import { splitUnit } from './units.ts';

export type Reserved = 'uscc' | 'asOf' | 'period';
export type Named =
  | { readonly use: Reserved | 'passed over' }
  | { readonly use: 'value'; readonly column: Column }
  | { readonly use: 'wrong'; readonly fault: RefusalError };

/** The column that a file to mend says its faults in; a file that is sent again may still have it. */
export const reasonColumn = '错误原因';

const reserved = new Map<string, Reserved | 'passed over'>([
  ['uscc', 'uscc'],
  ['统一社会信用代码', 'uscc'],
  ['asOf', 'asOf'],
  ['数据截至', 'asOf'],
  ['截至', 'asOf'],
  ['period', 'period'],
  ['期间', 'period'],
  [reasonColumn, 'passed over'],
]);

type Candidate = {
  readonly heading: string;
  readonly index: number;
  readonly meaning: Meaning | Reserved | 'passed over';
};

/** What the cells stand for, in their order. */
export function nameCells(
  cells: readonly string[],
  source: string,
  meanings: ColumnMeanings,
): Named[] {
  const candidates = cells.map((heading, index): Candidate => {
    const meaning = firstMeaning(heading, meanings);
    if (typeof meaning === 'string') return { heading, index, meaning };
    const own = meaning.columns.filter(({ fact }) => checkKey(fact.key, source, '').length === 0);
    const columns = own.length > 0 ? own : meaning.columns;
    return { heading, index, meaning: { ...meaning, columns } };
  });
  const sure = new Set(candidates.flatMap(({ meaning }) => sureKeys(meaning)));
  return candidates.map((one) => settle(one, source, sure));
}

/** The meaning of a heading as its source has said, or as it stands. */
export function firstMeaning(heading: string, meanings: ColumnMeanings): Candidate['meaning'] {
  const { name, unit } = splitUnit(heading);
  const said = saidOf(meanings, heading) ?? saidOf(meanings, name);
  if (said?.target === null) return 'passed over';
  const target = said?.target ?? heading;
  const fixed = reserved.get(plainName(target)) ?? reserved.get(target);
  if (fixed) return fixed;
  const meaning = meaningOf(target);
  return said && meaning.unit === undefined ? { ...meaning, unit } : meaning;
}

function saidOf(meanings: ColumnMeanings, name: string): { target: string | null } | undefined {
  const found = Object.entries(meanings).find(([own]) => plainName(own) === plainName(name));
  return found && { target: found[1] };
}

function sureKeys(meaning: Candidate['meaning']): string[] {
  if (typeof meaning === 'string' || meaning.columns.length !== 1) return [];
  return meaning.columns.map(({ fact }) => fact.key);
}

/** A name that several facts use means the one that the file speaks of anyway. */
function settle({ heading, index, meaning }: Candidate, source: string, sure: Set<string>): Named {
  if (typeof meaning === 'string') return { use: meaning };
  const wrong = (expected: string): Named => ({
    use: 'wrong',
    fault: faultAt({ line: 1, column: heading || `#${index + 1}` }, heading, expected),
  });
  const fitting = meaning.columns.filter(({ fact }) => sure.has(fact.key));
  const chosen = meaning.columns.length > 1 ? fitting : meaning.columns;
  if (meaning.columns.length === 0) return wrong(unknownText(heading, source));
  if (chosen.length !== 1) return wrong(`one of ${fullNames(meaning.columns)}`);
  const column = columnIn({ ...meaning, columns: chosen }, heading, index);
  if (!column) return wrong(unknownText(heading, source));
  if ('units' in column) return wrong(unitText(heading, column.units));
  const [foreign] = checkKey(column.fact.key, source, '');
  if (!foreign) return { use: 'value', column };
  const place = { line: 1, column: heading };
  return { use: 'wrong', fault: faultAt(place, foreign.found ?? '', foreign.expected) };
}

function unknownText(heading: string, source: string): string {
  const nearest = heading === '' ? [] : nearestNames(splitUnit(heading).name, source);
  const known = 'a fact key, its field, or a Chinese name of the catalogue';
  return nearest.length === 0 ? known : `${known}; nearest: ${nearest.join(', ')}`;
}

function fullNames(columns: readonly KnownColumn[]): string {
  return columns.map(({ fullName, path }) => `${fullName} (${path})`).join(', ');
}

function unitText(heading: string, units: readonly string[]): string {
  const { name } = splitUnit(heading);
  if (units.length === 0) return `no unit: ${name}`;
  return `its unit: ${units.map((unit) => `${name}(${unit})`).join(', ')}`;
}
