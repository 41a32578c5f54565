// The demo registry: files such as departments would deliver, one per source and family of facts,
// the same bytes for the same seed, size and day. Nobody in it exists.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Day } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { type DemoFirm, demoFirm } from './firm.ts';
import { hireRows } from './hires.ts';
import { incomeTaxRows } from './income-tax.ts';
import { loansOf, paidOf } from './loans.ts';
import { accountRow, annualRows, creditRow, registrationRow, type Row } from './registration.ts';

export type DemoRegistry = { readonly firms: number; readonly seed: number; readonly asOf: Day };
/** A file of one source, ready to be imported. */
export type DemoFile = {
  readonly source: string;
  readonly fileName: string;
  readonly text: string;
};

/** The day the registry speaks of where nobody names one: fixed, so that its bytes are too. */
export const defaultAsOf: Day = '2026-11-01';

/** Every file of the registry. */
export function demoRegistry({ firms: count, seed, asOf }: DemoRegistry): DemoFile[] {
  const firms = Array.from({ length: count }, (_, index) => demoFirm(seed, index + 1));
  const rows = (rowsOf: (firm: DemoFirm) => (Row | undefined)[]) =>
    firms.flatMap((firm) =>
      rowsOf(firm).flatMap((row) => (row ? [{ uscc: firm.uscc, asOf, ...row }] : [])),
    );
  return [
    csv(
      'SAMR',
      'registration',
      rows((firm) => [registrationRow(seed, firm, asOf)]),
    ),
    csv(
      'COURT',
      'credit',
      rows((firm) => [creditRow(seed, firm)]),
    ),
    csv(
      'STA',
      'accounts',
      rows((firm) => [accountRow(seed, firm, asOf)]),
    ),
    csv(
      'STAT',
      'annual',
      rows((firm) => annualRows(seed, firm, asOf)),
    ),
    csv(
      'STA',
      'income-tax',
      rows((firm) => incomeTaxRows(seed, firm, asOf)),
    ),
    csv(
      'MOHRSS',
      'hires',
      rows((firm) => hireRows(seed, firm, asOf)),
    ),
    ndjson('BANK', 'loans', 'bank.loans', firms, asOf, (firm) => loansOf(seed, firm, asOf)),
    ndjson('MOF', 'paid', 'fin.paid', firms, asOf, (firm) => paidOf(seed, firm, asOf)),
  ];
}

/** Writes every file of the registry into the folder, which is made where it is missing. */
export async function writeDemoRegistry({
  out,
  asOf = defaultAsOf,
  ...size
}: {
  firms: number;
  seed: number;
  asOf?: Day;
  out: string;
}): Promise<{ file: string; source: string; asOf: Day }[]> {
  await mkdir(out, { recursive: true });
  const written = demoRegistry({ ...size, asOf }).map(async ({ source, fileName, text }) => {
    const file = path.join(out, fileName);
    await writeFile(file, text);
    return { file, source, asOf };
  });
  return Promise.all(written);
}

/** With the mark that spreadsheets need to read Chinese; a cell that is not stated stays empty. */
function csv(source: string, family: string, rows: readonly Row[]): DemoFile {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
  const text = stringify([columns, ...cells], { bom: true });
  return { source, fileName: `${source}-${family}.csv`, text };
}

function cellText(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function ndjson(
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
