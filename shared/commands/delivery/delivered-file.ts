// What a reader makes of a file of facts: one entry per firm, each knowing the line and column that
// every value came from, so that a fault is named where the person who sent the file will look.
import type { Json } from '../../domain/hash.ts';
import type { RefusalError } from '../../domain/outcome.ts';

/** A line, counted from 1 with the heading, and a column by its heading (or a pointer in NDJSON). */
export type Place = { readonly line: number; readonly column: string };

/** A row as it came: the cells of a table, or the one text of a line of NDJSON. */
export type FileRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells of a worksheet that cannot be read, such as formulas in error. */
  readonly errors?: readonly RefusalError[];
};

/** What a file says of one firm. `placeOf` finds the place of `/uscc`, `/asOf` or `/facts/...`. */
export type FirmInFile = {
  readonly uscc: string;
  readonly asOf: string | undefined;
  readonly facts: Readonly<Record<string, Json>>;
  readonly withdrawn: readonly string[];
  readonly placeOf: (pointer: string) => Place;
  readonly rows: readonly FileRow[];
  /**
   * The same firm without those lines and what hangs on them; only where each row stands for itself.
   * Undefined where nothing is left.
   */
  readonly without?: (lines: ReadonlySet<number>) => FirmInFile | undefined;
};

/** Everything in the file; `errors` are faults of form, found before any value was looked at. */
export type DeliveredFile = {
  readonly rows: number;
  readonly firms: readonly FirmInFile[];
  /** Rows of which it cannot be told whose they are. */
  readonly strays: readonly FileRow[];
  readonly errors: readonly RefusalError[];
};

/** A fault at a place of a file. */
export function faultAt(place: Place, found: string, expected: string): RefusalError {
  const shown = found.length > 80 ? `${found.slice(0, 77)}...` : found;
  return { pointer: pointerTo(place), ...place, found: shown, expected };
}

/** The same fault, moved from its pointer in a statement to its place in the file. */
export function faultInFile(firm: FirmInFile, error: RefusalError): RefusalError {
  const place = firm.placeOf(error.pointer);
  return { ...error, pointer: pointerTo(place), ...place };
}

function pointerTo({ line, column }: Place): string {
  return column === '' ? `/${line}` : `/${line}/${column.replaceAll('/', '~1')}`;
}
