// A row as a line of CSV. Written here, since a general writer takes several times as long, and lines
// are most of the work of a large registry; tests read them back as the import does.
import type { Cell, Row } from './table.ts';

const special = /[",\r\n]/;

/** The line with its end; a cell that says nothing is empty, `null` says none. */
export function csvLine(row: Row): string {
  return `${row.map(cellText).join()}\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (cell === undefined) return '';
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
