// Where an audit chain stops following from itself: an edit, a gap or a cut is found by walking the
// rows from the first.
import { hashOf } from './hash.ts';
import { type AuditRow, emptyChain } from './audit.ts';

/** The position of the first row that does not follow from the one before it, if there is one. */
export function brokenAt(rows: readonly AuditRow[]): number | undefined {
  let previous = emptyChain;
  for (const row of rows) {
    const { hash, version: _, ...body } = row;
    const follows = row.sequence === previous.sequence + 1 && row.previousHash === previous.hash;
    if (!follows || hashOf(body) !== hash) return previous.sequence + 1;
    previous = { sequence: row.sequence, hash };
  }
  return undefined;
}
