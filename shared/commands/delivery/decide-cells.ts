// The part of a statement that is about a plain fact, a record or a series. A series is kept in one
// record per year, so that no record outgrows what the table holds, however long a firm lives.
import { factOf } from '../../../rules/facts/catalogue.ts';
import { type Cells, pathsOf, rootPath, type StoredFact } from '../../domain/fact.ts';
import { stateCells, type Stated, valueOfCells } from '../../domain/fact.ts';
import { type FactRecords, storedCells } from '../../domain/fact-records.ts';
import type { Json } from '../../domain/hash.ts';
import { put, remove, type Write } from '../../store/commit.ts';
import { type FactPart, stampOf } from './fact-part.ts';
import type { Statement } from './statement.ts';

/** What the statement does to the fact of that key. */
export function decideCells(records: FactRecords, said: Statement, key: string): FactPart {
  const before = storedCells(records, key);
  const cells = stateCells(before, statedOf(said, key), stampOf(said));
  const isSeries = factOf(key)?.kind === 'series';
  const writes = cells === before ? [] : partWrites(records, said, key, cells);
  return {
    pieces: isSeries ? writes : [],
    others: isSeries ? [] : writes,
    settles: true,
    before: valueOfCells(before),
    after: valueOfCells(cells),
  };
}

/** The records whose cells are not what is stored. */
function partWrites(records: FactRecords, { uscc }: Statement, key: string, cells: Cells): Write[] {
  const stored = new Map((records.facts.get(key) ?? []).map((part) => [part.year, part]));
  const wanted = Map.groupBy(Object.entries(cells), ([path]) => yearOf(key, path));
  const years = new Set([...stored.keys(), ...wanted.keys()]);
  return [...years].flatMap((year) => {
    const kept = stored.get(year);
    const own = Object.fromEntries(wanted.get(year) ?? []);
    if (kept && isSame(kept.cells, own)) return [];
    const base = { uscc, key, ...(year !== undefined && { year }) };
    const record: StoredFact = { ...base, cells: own, version: kept?.version ?? 0 };
    return [Object.keys(own).length > 0 ? put('fact', record) : remove('fact', record)];
  });
}

/** `2025` of `/2025-03/staff` in a series; undefined for what belongs to no year. */
function yearOf(key: string, path: string): string | undefined {
  return factOf(key)?.kind === 'series' && path !== rootPath ? path.slice(1, 5) : undefined;
}

/** Cells that a statement leaves alone stay the very same objects. */
function isSame(a: Cells, b: Cells): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}

function statedOf(said: Statement, key: string): Stated {
  const value = said.facts[key];
  const withdrawn = said.withdrawn
    .filter((pointer) => pointer === `/${key}` || pointer.startsWith(`/${key}/`))
    .map((pointer): [string, undefined] => [pointer.slice(key.length + 1) || rootPath, undefined]);
  return new Map<string, Json | undefined>([
    ...withdrawn,
    ...(value === undefined ? [] : pathsOf(value)),
  ]);
}
