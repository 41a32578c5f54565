// A stretch of firms as the next lines of every file. Blocks follow one another in the files, and each
// can be made without the ones before it.
import { demoFirm, type Firm } from '../firm/firm.ts';
import { csvLine } from './csv-line.ts';
import { type Flaw, foreign, plantFlaw } from './flaws.ts';
import { withGaps } from './gaps.ts';
import { ndjsonLine } from './ndjson-line.ts';
import { type Output, outputsOf } from './outputs.ts';
import type { Registry } from './registry.ts';
import type { Row, Table } from './table.ts';
import { tables } from './tables.ts';

/** A flaw in a block: `line` counts from the block's own first line of that file, from 0. */
export type BlockFlaw = {
  readonly fileName: string;
  readonly line: number;
  readonly column: string;
  readonly kind: Flaw['kind'];
};
/** For each file of the registry, in order, its lines and how many they are. */
export type Block = {
  readonly texts: readonly string[];
  readonly lines: readonly number[];
  readonly flaws: readonly BlockFlaw[];
};

/** The block of firms from one number to another, both included. */
export function blockOf(registry: Registry, from: number, to: number): Block {
  const outputs = outputsOf(registry);
  const drafts = outputs.map((): string[] => []);
  const flaws: BlockFlaw[] = [];
  for (let index = from; index <= to; index += 1) {
    const firm = demoFirm(registry.seed, index, registry.asOf);
    const rowsOf = rowsByTable(firm);
    const flaw = registry.hasFlaws ? plantFlaw(firm, rowsOf) : undefined;
    for (const [at, output] of outputs.entries()) {
      const draft = drafts[at] ?? [];
      if (flaw && output.tables.includes(flaw.table)) flaws.push(placed(flaw, output, draft));
      for (const line of linesOf(registry, output, rowsOf)) draft.push(line);
    }
  }
  const texts = drafts.map((lines) => lines.join(''));
  return { texts, lines: drafts.map(({ length }) => length), flaws };
}

function rowsByTable(firm: Firm): Map<Table, readonly Row[]> {
  return new Map(tables.map((table) => [table, withGaps(firm, table, table.rows(firm))]));
}

function placed(
  { row, column, kind }: Flaw,
  { fileName }: Output,
  before: readonly string[],
): BlockFlaw {
  return { fileName, line: before.length + row, column, kind };
}

function linesOf(
  { format, hasFlaws }: Registry,
  output: Output,
  rowsOf: ReadonlyMap<Table, readonly Row[]>,
): string[] {
  const said = output.tables.map((table) => [table, rowsOf.get(table) ?? []] as const);
  if (format === 'ndjson') return [ndjsonLine(said)].filter(Boolean);
  return said.flatMap(([table, rows]) => {
    const isForeign = hasFlaws && table === foreign.table;
    return rows.map((row) => csvLine(isForeign ? [...row, foreign.cell] : row));
  });
}
