// Lists as people read them: page by page over one or several ranges of an index, with what a filter
// leaves out passed over, and with a total that is counted as far as the bound and says if it ends there.
// A page goes on behind its own last row, so that its cursor names nothing that the reader did not see.
import { zeroFen, addFen, type Fen } from '../domain/money.ts';
import { indexKeysOf, keyOf, type Table } from './commit.ts';
import { decodeCursor, encodeCursor, type Range } from './cursor.ts';
import type { KindName, RecordOf } from './kinds.ts';
import { readIndex } from './read.ts';

/** What a list is asked for: how much, from where, and what of it is wanted. */
export type Asked<T> = {
  readonly limit: number;
  readonly cursor?: string;
  readonly keep?: (row: T) => boolean;
  /** What each row adds to the sum of the list. */
  readonly sumOf?: (row: T) => Fen;
};

/** How many rows the whole list has, and their sum; `isMore` says that both were cut at the bound. */
export type Total = { readonly n: number; readonly sumFen: Fen; readonly isMore: boolean };

export type Listed<T> = {
  readonly rows: readonly T[];
  readonly next?: string;
  readonly total: Total;
};

type Where = { readonly ranges: readonly Range[]; readonly newestFirst?: boolean };
type Walked<T> = { rows: T[]; next?: string };

/** So many rows a walk looks at, wanted or not. */
export const looksMax = 2000;
const looksAtOnce = 500;

/** The page that was asked for, and the total of the list that it belongs to. */
export async function readList<K extends KindName>(
  table: Table,
  kind: K,
  where: Where,
  asked: Asked<RecordOf<K>>,
): Promise<Listed<RecordOf<K>>> {
  const { cursor, limit, ...wanted } = asked;
  const whole = await walk(table, kind, where, { ...wanted, limit: looksMax });
  const sums = whole.rows.map((row) => asked.sumOf?.(row) ?? zeroFen);
  const total = { n: whole.rows.length, sumFen: addFen(...sums), isMore: whole.next !== undefined };
  const page =
    cursor === undefined && limit >= whole.rows.length
      ? whole
      : await walk(table, kind, where, asked);
  return { ...page, total };
}

/** The wanted rows from the cursor on; with `next` where more is wanted, or the bound was reached. */
async function walk<K extends KindName>(
  table: Table,
  kind: K,
  where: Where,
  { limit, cursor, keep }: Asked<RecordOf<K>>,
): Promise<Walked<RecordOf<K>>> {
  const rows: RecordOf<K>[] = [];
  let [behind, looked] = ['', 0];
  for await (const { row, place } of everyRow(table, kind, where, cursor)) {
    if (looked === looksMax) return { rows, next: behind };
    looked += 1;
    const here = cursorBehind(kind, row, place);
    if (!keep || keep(row)) {
      if (rows.length === limit) return { rows, next: behind };
      rows.push(row);
      behind = here;
    } else if (looked === looksMax) behind = here;
  }
  return { rows };
}

async function* everyRow<K extends KindName>(
  table: Table,
  kind: K,
  { ranges, newestFirst = false }: Where,
  cursor: string | undefined,
): AsyncGenerator<{ row: RecordOf<K>; place: number }> {
  const start = placeOf(cursor, ranges);
  for (const [place, range] of ranges.entries()) {
    if (place < start.place) continue;
    let from = place === start.place ? start.from : undefined;
    do {
      const asked = { limit: looksAtOnce, newestFirst, ...(from && { cursor: from }) };
      const page = await readIndex(table, kind, range, asked);
      for (const row of page.rows) yield { row, place };
      from = page.next;
    } while (from);
  }
}

/** A cursor is the number of a range and a place in it; what is no such place is the beginning. */
function placeOf(
  cursor: string | undefined,
  ranges: readonly Range[],
): { place: number; from: string | undefined } {
  const [, number = '', from = ''] = /^(\d{1,4})\.([\w-]+)$/.exec(cursor ?? '') ?? [];
  const range = ranges[Number(number)];
  if (number === '' || !range) return { place: 0, from: undefined };
  const isThere = decodeCursor(from, range) !== undefined;
  return isThere ? { place: Number(number), from } : { place: 0, from: undefined };
}

function cursorBehind<K extends KindName>(kind: K, row: RecordOf<K>, place: number): string {
  const { gsi1pk, gsi1sk } = indexKeysOf(kind, row);
  return `${place}.${encodeCursor({ ...keyOf(kind, row), gsi1pk, gsi1sk })}`;
}
