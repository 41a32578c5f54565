// The files that a registry comes in: of CSV one for each table, of NDJSON one for each source.
import { csvLine } from './csv-line.ts';
import { foreign } from './flaws.ts';
import type { Registry } from './registry.ts';
import type { Row, Table } from './table.ts';
import { tables } from './tables.ts';

export type Output = {
  readonly source: string;
  readonly fileName: string;
  readonly tables: readonly Table[];
  /** What the file begins with. */
  readonly opening: string;
};

// Spreadsheets read Chinese only behind this mark.
const byteOrderMark = '\u{FEFF}';

/** The files of a registry, in the order in which they are best imported. */
export function outputsOf({ format, hasFlaws }: Pick<Registry, 'format' | 'hasFlaws'>): Output[] {
  if (format === 'ndjson')
    return [...Map.groupBy(tables, ({ source }) => source)].map(([source, own]) => {
      return { source, fileName: `${source}-facts.ndjson`, tables: own, opening: '' };
    });
  return tables.map((table) => {
    const fileName = `${table.source}-${table.family}.csv`;
    const opening = `${byteOrderMark}${csvLine(headings(table, hasFlaws))}`;
    return { source: table.source, fileName, tables: [table], opening };
  });
}

function headings(table: Table, hasFlaws: boolean): Row {
  const isForeign = hasFlaws && table === foreign.table;
  return isForeign ? [...table.headings, foreign.heading] : table.headings;
}
