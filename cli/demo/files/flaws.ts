// Facts that are wrong on purpose: one firm in forty has one, of each kind in turn. Every one is
// written down, so that it can be told whether an import finds them all and nothing else.
import { drawsOf, type Firm } from '../firm/firm.ts';
import { type Column, columnsOf } from './columns.ts';
import { registration } from '../facts/registration.ts';
import { rents } from '../facts/trade-and-land.ts';
import type { Cell, Row, Table } from './table.ts';

export type FlawKind = (typeof kinds)[number]['kind'] | 'foreign-column';
/** A flaw in the rows of one firm: which row and column the import will name. */
export type Flaw = {
  readonly kind: FlawKind;
  readonly table: Table;
  readonly row: number;
  readonly column: string;
};
type Spot = { readonly table: Table; readonly row: number; readonly at: number };
type Place = { readonly table: Table; readonly cell: Cell; readonly column: Column | undefined };

/** How many firms there are to each flaw. */
export const firmsPerFlaw = 40;
/** The column of another department, and the file that has it: there the import reads no further. */
export const foreign = { table: rents, heading: 'tax.creditRating', cell: 'A' } as const;
const unknownDivision = '459999';

const kinds = [
  kind(
    'wrong-check-digit',
    ({ table, column }, at) => at === 0 && !column && table !== registration,
  ),
  kind('text-in-number', ({ cell, column }) => column?.shape.kind === 'number' && isNumber(cell)),
  kind(
    'impossible-month',
    ({ cell }, at) => at === 2 && typeof cell === 'string' && /^\d{4}-\d\d$/.test(cell),
  ),
  kind('negative-persons', ({ cell, column }) => isPersons(column) && isNumber(cell)),
  kind(
    'unknown-code',
    ({ cell, column }) => column?.shape.kind === 'code' && typeof cell === 'string',
  ),
  kind('duplicate-row', ({ table, cell }, at) => at === 0 && cell !== null && !mayRepeat(table)),
  kind('wrong-division', ({ column }) => column?.shape.kind === 'division'),
] as const;

/** Plants the firm's flaw, if it has one; the rows of that table are replaced. */
export function plantFlaw(firm: Firm, rowsOf: Map<Table, readonly Row[]>): Flaw | undefined {
  const turn = firm.index + firm.seed;
  if (turn % firmsPerFlaw !== 0) return undefined;
  const chosen = kinds[(turn / firmsPerFlaw) % kinds.length] ?? kinds[0];
  const spots = [...rowsOf].flatMap(([table, rows]) => spotsIn(table, rows, chosen.fits));
  const spot = spots[drawsOf(firm, 'flaw').whole(0, Math.max(0, spots.length - 1))];
  const rows = spot && rowsOf.get(spot.table);
  if (!spot || !rows) return undefined;
  rowsOf.set(spot.table, spoilt(rows, spot, chosen.kind));
  return { kind: chosen.kind, table: spot.table, ...told(spot, chosen.kind) };
}

type Fits = (place: Place, at: number) => boolean;

function kind<Name extends string>(name: Name, fits: Fits) {
  return { kind: name, fits };
}

function spotsIn(table: Table, rows: readonly Row[], fits: Fits): Spot[] {
  if (table === foreign.table) return [];
  const columns = columnsOf(table);
  return rows.flatMap((cells, row) => {
    if (cells.includes('[]')) return [];
    return cells.flatMap((cell, at) =>
      fits({ table, cell, column: columns[at] }, at) ? [{ table, row, at }] : [],
    );
  });
}

function spoilt(rows: readonly Row[], { row, at }: Spot, kind: FlawKind): readonly Row[] {
  return rows.flatMap((cells, place) => {
    if (place !== row) return [cells];
    if (kind === 'duplicate-row') return [cells, cells];
    return [cells.map((cell, index) => (index === at ? wrong(cell, kind) : cell))];
  });
}

function wrong(cell: Cell, kind: FlawKind): Cell {
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell ?? null);
  if (kind === 'wrong-check-digit') return `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
  if (kind === 'text-in-number') return `约${text}`;
  if (kind === 'impossible-month') return `${text.slice(0, 4)}-13`;
  if (kind === 'negative-persons') return -Number(cell) - 1;
  return kind === 'wrong-division' ? unknownDivision : 'unknown';
}

/** What the import names: of a row that is said twice the second, by what rows are told apart by. */
function told({ table, row, at }: Spot, kind: FlawKind): { row: number; column: string } {
  if (kind !== 'duplicate-row') return { row, column: table.headings[at] ?? '' };
  const list = columnsOf(table).find((column) => column)?.fact.key ?? '';
  const column = { plain: 'uscc', series: 'period', list }[table.layout];
  return { row: row + 1, column };
}

function isNumber(cell: Cell): boolean {
  return typeof cell === 'number';
}

function isPersons(column: Column | undefined): boolean {
  return column?.shape.kind === 'number' && column.shape.unit === 'persons';
}

/** Whether the file's list may hold two members that look the same. */
function mayRepeat(table: Table): boolean {
  return columnsOf(table).some((column) => column?.fact.identity?.repeats === true);
}
