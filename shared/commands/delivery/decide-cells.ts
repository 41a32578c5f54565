// The part of a statement that is about a plain fact, a record or a series: one stored record.
import { type Cells, pathsOf, rootPath } from '../../domain/fact.ts';
import { stateCells, type Stated, valueOfCells } from '../../domain/fact.ts';
import type { FactRecords } from '../../domain/fact-records.ts';
import type { Json } from '../../domain/hash.ts';
import { type FactPart, stampOf } from './fact-part.ts';
import type { Statement } from './statement.ts';

/** What the statement does to the fact of that key. */
export function decideCells(records: FactRecords, said: Statement, key: string): FactPart {
  const stored = records.facts.get(key);
  const before: Cells = stored?.cells ?? {};
  const cells = stateCells(before, statedOf(said, key), stampOf(said));
  const record = { uscc: said.uscc, key, cells, version: stored?.version ?? 0 };
  return {
    members: [],
    others: cells === before ? [] : [{ verb: 'put', kind: 'fact', record }],
    before: valueOfCells(before),
    after: valueOfCells(cells),
  };
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
