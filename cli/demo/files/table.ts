// What a file of the demo registry is: one source, one layout, and a column for each value. Rows are
// lists of cells in the order of the headings, so that both forms of file are made of the same.
import type { Json } from '../../../shared/domain/hash.ts';
import type { Firm } from '../firm/firm.ts';

/** A value as the file states it; undefined says nothing. */
export type Cell = Json | undefined;
export type Row = readonly Cell[];

export type Table = {
  readonly source: string;
  /** What the file is about: `registration` in SAMR-registration.csv. */
  readonly family: string;
  readonly layout: 'plain' | 'series' | 'list';
  readonly headings: readonly string[];
  /** The firm's rows; none where the source does not know it. */
  readonly rows: (firm: Firm) => readonly Row[];
};

/** Each column's heading with how its cell is made of an item. */
type Columns<Item> = Readonly<Record<string, (item: Item, firm: Firm) => Cell>>;

/** A file with at most one row a firm. */
export function plain<Item>(
  source: string,
  family: string,
  itemOf: (firm: Firm) => Item | undefined,
  columns: Columns<Item>,
): Table {
  const cellsOf = rowMaker(columns);
  const rows = (firm: Firm) => {
    const item = itemOf(firm);
    return item === undefined ? [] : [cellsOf(item, firm)];
  };
  return { source, family, layout: 'plain', headings: headingsOf(columns), rows };
}

/** A file with a row for each period of a firm; the first column says which. */
export function series<Item>(
  source: string,
  family: string,
  itemsOf: (firm: Firm) => readonly Item[],
  columns: Columns<Item> & { readonly period: (item: Item) => Cell },
): Table {
  const cellsOf = rowMaker(columns);
  const rows = (firm: Firm) => itemsOf(firm).map((item) => cellsOf(item, firm));
  return { source, family, layout: 'series', headings: headingsOf(columns), rows };
}

/** A file with a row for each member of a firm's list, or one that says there is none. */
export function members<Item>(
  source: string,
  family: string,
  itemsOf: (firm: Firm) => readonly Item[] | undefined,
  columns: Columns<Item>,
): Table {
  const cellsOf = rowMaker(columns);
  const none = [
    '[]',
    ...Object.keys(columns)
      .slice(1)
      .map(() => undefined),
  ];
  const rows = (firm: Firm) => {
    const items = itemsOf(firm);
    if (items?.length === 0) return [[firm.uscc, firm.asOf, ...none]];
    return items?.map((item) => cellsOf(item, firm)) ?? [];
  };
  return { source, family, layout: 'list', headings: headingsOf(columns), rows };
}

function headingsOf(columns: Readonly<Record<string, unknown>>): string[] {
  return ['uscc', 'asOf', ...Object.keys(columns)];
}

function rowMaker<Item>(columns: Columns<Item>): (item: Item, firm: Firm) => Row {
  const cells = Object.values(columns);
  return (item, firm) => [firm.uscc, firm.asOf, ...cells.map((cellOf) => cellOf(item, firm))];
}
