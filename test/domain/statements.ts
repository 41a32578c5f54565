// Statements about one fact, for tests of how they are put together.
import {
  type Cells,
  pathsOf,
  type Stamp,
  stateCells,
  type Stated,
} from '../../shared/domain/fact.ts';
import type { Json } from '../../shared/domain/hash.ts';

const delivery = `dlv_${'0'.repeat(26)}` as const;
/** As of that day of January 2026. */
export const at = (day: number, source = 'STA'): Stamp => ({
  source,
  asOfAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  deliveryId: delivery,
});
/** A value as a source states it. */
export const said = (value: Json): Stated => new Map(pathsOf(value));
/** The cells after these statements, in their order. */
export const after = (...statements: [Stated, Stamp][]): Cells =>
  statements.reduce<Cells>((cells, [stated, stamp]) => stateCells(cells, stated, stamp), {});
