// Which rows of a file may be taken while others wait to be mended. What is stated whole is left out
// whole: a list of which one row is wrong would lose a member, and a row of plain facts is one
// statement. In a series every period stands for itself, so there it goes row by row.
import type { RefusalError } from '../../domain/outcome.ts';
import { parseUscc } from '../../domain/uscc.ts';
import type { DeliveredFile, FileRow, FirmInFile } from './delivered-file.ts';
import type { Heading } from './layout.ts';

/** A row that is left out, with its own faults; none where it only belongs to others at fault. */
export type BadRow = { readonly row: FileRow; readonly errors: readonly RefusalError[] };
export type Sifted = {
  readonly good: readonly FirmInFile[];
  readonly bad: readonly BadRow[];
  /** Firms of which something is left out. */
  readonly firmsLeft: number;
};

/** Parts the firms by the faults that were found in the file. */
export function sift(
  heading: Heading | undefined,
  { firms, strays }: DeliveredFile,
  errors: readonly RefusalError[],
): Sifted {
  const faults = Map.groupBy(errors, ({ line }) => line ?? 0);
  const torn = heading?.layout === 'list' ? tornLists(firms, strays) : new Set<FirmInFile>();
  const good: FirmInFile[] = [];
  const left: FileRow[] = [...strays];
  let firmsLeft = 0;
  for (const firm of firms) {
    const wrong = firm.rows.filter(({ line }) => faults.has(line));
    const kept = torn.has(firm) ? undefined : keptOf(firm, wrong, heading, faults);
    if (kept) good.push(kept);
    if (kept !== firm) firmsLeft += 1;
    const lines = new Set(kept?.rows.map(({ line }) => line));
    left.push(...firm.rows.filter(({ line }) => !lines.has(line)));
  }
  const bad = left
    .toSorted((a, b) => a.line - b.line)
    .map((row) => ({ row, errors: faults.get(row.line) ?? [] }));
  return { good, bad, firmsLeft };
}

/** What of the firm may be taken: all of it, the rows that stand for themselves, or nothing. */
function keptOf(
  firm: FirmInFile,
  wrong: readonly FileRow[],
  heading: Heading | undefined,
  faults: ReadonlyMap<number, readonly RefusalError[]>,
): FirmInFile | undefined {
  if (wrong.length === 0) return firm;
  const { uscc, asOf } = heading?.titles ?? { uscc: 'uscc', asOf: 'asOf' };
  const isWhole = wrong.some(({ line }) =>
    faults.get(line)?.some(({ column }) => column === uscc || column === asOf),
  );
  return isWhole ? undefined : firm.without?.(new Set(wrong.map(({ line }) => line)));
}

/** Whether it can be told which firm this is. */
export function isKnown({ uscc }: FirmInFile): boolean {
  return parseUscc(uscc).ok;
}

/**
 * Lists that may lack a member because a row does not say whose it is. It can only belong to a firm
 * beside it, or to one whose rows do not stand together.
 */
function tornLists(firms: readonly FirmInFile[], strays: readonly FileRow[]): Set<FirmInFile> {
  const nameless = firms.filter((firm) => !isKnown(firm)).flatMap(({ rows }) => rows);
  const unknown = new Set([...strays, ...nameless].map(({ line }) => line));
  if (unknown.size === 0) return new Set();
  const owners = firms
    .filter(isKnown)
    .flatMap((firm) => firm.rows.map(({ line }) => ({ line, firm })));
  const inFile = [...owners, ...[...unknown].map((line) => ({ line, firm: undefined }))].toSorted(
    (a, b) => a.line - b.line,
  );
  const torn = new Set<FirmInFile>();
  const ended = new Set<FirmInFile>();
  inFile.forEach(({ firm }, index) => {
    const next = inFile[index + 1]?.firm;
    if (!firm) return;
    const isBeside = index + 1 < inFile.length && !next;
    if (isBeside || (index > 0 && !inFile[index - 1]?.firm) || ended.has(firm)) torn.add(firm);
    if (next !== firm) ended.add(firm);
  });
  return torn;
}
