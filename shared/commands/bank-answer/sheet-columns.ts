// Where the columns of a tabular answer are, found by their headings.
import type { RefusalError } from '../../domain/outcome.ts';
import type { AnswerShape } from './answer-shape.ts';

export type Column = keyof AnswerShape['columns'];

/** Where each column of the shape is, from 0; one that the bank left out is absent. */
export type Places = ReadonlyMap<Column, number>;

const needed: readonly Column[] = ['reference', 'result', 'amountYuan', 'amountFen'];

/** The columns by the headings of that row. */
export function placesIn(heading: readonly string[], shape: AnswerShape): Places {
  const cells = heading.map((cell) => cell.trim());
  const places = new Map<Column, number>();
  for (const [column, names] of namedColumns(shape)) {
    const at = cells.findIndex((cell) => names.includes(cell));
    if (at >= 0) places.set(column, at);
  }
  return places;
}

/** The columns without which the answer says nothing, among those that the shape has. */
export function missingIn(places: Places, shape: AnswerShape): RefusalError[] {
  return namedColumns(shape)
    .filter(([column]) => needed.includes(column) && !places.has(column))
    .map(([, names]) => ({ pointer: '/1', expected: names.join(' / ') }));
}

/** What faults call the column. */
export function headingOf(column: Column, shape: AnswerShape): string {
  return shape.columns[column]?.[0] ?? column;
}

function namedColumns({ columns }: AnswerShape): [Column, readonly string[]][] {
  const all: readonly Column[] = [
    'reference',
    'result',
    'amountYuan',
    'amountFen',
    'reason',
    'payeeName',
    'payeeAccount',
    'on',
  ];
  return all.flatMap((column): [Column, readonly string[]][] => {
    const names = columns[column];
    return names ? [[column, names]] : [];
  });
}
