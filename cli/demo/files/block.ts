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
type Draft = { text: string; lines: number };

/** The block of firms from one number to another, both included. */
export function blockOf(registry: Registry, from: number, to: number): Block {
  const outputs = outputsOf(registry);
  const drafts = outputs.map((): Draft => ({ text: '', lines: 0 }));
  const flaws: BlockFlaw[] = [];
  for (let index = from; index <= to; index += 1) {
    const firm = demoFirm(registry.seed, index, registry.asOf);
    const rowsOf = rowsByTable(firm);
    const flaw = registry.hasFlaws ? plantFlaw(firm, rowsOf) : undefined;
    for (const [at, output] of outputs.entries()) {
      const draft = drafts[at];
      if (!draft) continue;
      if (flaw && output.tables.includes(flaw.table)) flaws.push(placed(flaw, output, draft));
      add(draft, linesOf(registry, output, rowsOf));
    }
  }
  return { texts: drafts.map(({ text }) => text), lines: drafts.map(({ lines }) => lines), flaws };
}

function rowsByTable(firm: Firm): Map<Table, readonly Row[]> {
  return new Map(tables.map((table) => [table, withGaps(firm, table, table.rows(firm))]));
}

function placed({ row, column, kind }: Flaw, { fileName }: Output, { lines }: Draft): BlockFlaw {
  return { fileName, line: lines + row, column, kind };
}

function add(draft: Draft, lines: readonly string[]): void {
  for (const line of lines) draft.text += line;
  draft.lines += lines.length;
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
