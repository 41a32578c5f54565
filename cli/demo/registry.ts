// The demo registry: files such as departments would deliver, one per source and family of facts,
// the same bytes for the same seed, size and day. Nobody in it exists.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../shared/domain/day.ts';
import { type DemoFirm, demoFirm } from './firm.ts';
import { hireRows } from './hires.ts';
import { incomeTaxRows } from './income-tax.ts';
import { loansOf, paidOf } from './loans.ts';
import { accountRow, annualRows, creditRow, registrationRow, type Row } from './registration.ts';
import { csv, type DemoFile, ndjson } from './file-text.ts';

export type DemoRegistry = { readonly firms: number; readonly seed: number; readonly asOf: Day };
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
