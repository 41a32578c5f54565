// The text of a demo file, in the forms that departments deliver: CSV rows, or NDJSON lines.
import { stringify } from 'csv-stringify/sync';
import type { Day } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';

/** A file of one source, ready to be imported. */
export type DemoFile = {
  readonly source: string;
  readonly fileName: string;
  readonly text: string;
};

/** With the mark that spreadsheets need to read Chinese; a cell that is not stated stays empty. */
export function csv(source: string, family: string, rows: readonly Row[]): DemoFile {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
  const text = stringify([columns, ...cells], { bom: true });
  return { source, fileName: `${source}-${family}.csv`, text };
}

function cellText(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** One line per firm with its value of that fact; no line where it was not delivered. */
export function ndjson(
  source: string,
  family: string,
  key: string,
  firms: readonly DemoFirm[],
  asOf: Day,
  valueOf: (firm: DemoFirm) => Json | undefined,
): DemoFile {
  const lines = firms.flatMap((firm) => {
    const value = valueOf(firm);
    return value === undefined
      ? []
      : [`${JSON.stringify({ uscc: firm.uscc, asOf, facts: { [key]: value } })}\n`];
  });
  return { source, fileName: `${source}-${family}.ndjson`, text: lines.join('') };
}

export type Row = Readonly<Record<string, Json | undefined>>;
