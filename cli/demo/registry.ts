// The demo registry: files such as departments would deliver, one per source and family of facts,
// the same bytes for the same seed, size and day. Nobody in it exists.
import type { Day } from '../../shared/domain/day.ts';
import { type DemoFirm, demoFirm } from './firm.ts';
import { hireRows } from './hires.ts';
import { incomeTaxRows } from './income-tax.ts';
import { loansOf } from './loans.ts';
import { paidOf } from './paid.ts';
import { creditRow, registrationRow } from './registration.ts';
import { type Row, csv, type DemoFile, ndjson } from './file-text.ts';
import { annualRows } from './annual.ts';
import { accountRow } from './account.ts';

export type DemoRegistry = { readonly firms: number; readonly seed: number; readonly asOf: Day };
/** The day the registry speaks of where nobody names one: fixed, so that its bytes are too. */
export const defaultAsOf: Day = '2026-11-01';

/** Every file of the registry. */
export function demoRegistry({ firms: count, seed, asOf }: DemoRegistry): DemoFile[] {
  const firms = Array.from({ length: count }, (_, index) => demoFirm(seed, index + 1));
  const rows = (
    source: string,
    family: string,
    rowsOf: (firm: DemoFirm) => (Row | undefined)[],
  ) => {
    const delivered = firms.flatMap((firm) =>
      rowsOf(firm).flatMap((row) => (row ? [{ uscc: firm.uscc, asOf, ...row }] : [])),
    );
    return csv(source, family, delivered);
  };
  return [
    rows('SAMR', 'registration', (firm) => [registrationRow(seed, firm, asOf)]),
    rows('COURT', 'credit', (firm) => [creditRow(seed, firm)]),
    rows('STA', 'accounts', (firm) => [accountRow(seed, firm, asOf)]),
    rows('STAT', 'annual', (firm) => annualRows(seed, firm, asOf)),
    rows('STA', 'income-tax', (firm) => incomeTaxRows(seed, firm, asOf)),
    rows('MOHRSS', 'hires', (firm) => hireRows(seed, firm, asOf)),
    ndjson('BANK', 'loans', 'bank.loans', firms, asOf, (firm) => loansOf(seed, firm, asOf)),
    ndjson('MOF', 'paid', 'fin.paid', firms, asOf, (firm) => paidOf(seed, firm, asOf)),
  ];
}
