// Where an audit chain stops following from itself: an edit or a gap is found by walking the rows
// from the first, a cut tail by the head that the entity carries.
import { hashOf } from './hash.ts';
import { type AuditHead, type AuditRow, emptyChain } from './audit.ts';

/**
 * The position of the first row that does not follow from the one before it, if there is one: a
 * missing row where the rows end before the head, a row too many where they go on behind it, the last
 * where it is not the head's. Without a head the rows are judged by themselves, and a cut tail is not
 * seen.
 */
export function brokenAt(rows: readonly AuditRow[], head?: AuditHead): number | undefined {
  let previous = emptyChain;
  for (const row of rows) {
    const { hash, version: _, ...body } = row;
    const follows = row.sequence === previous.sequence + 1 && row.previousHash === previous.hash;
    if (!follows || hashOf(body) !== hash) return previous.sequence + 1;
    previous = { sequence: row.sequence, hash };
  }
  return head && breakAtEnd(previous, head);
}

function breakAtEnd(end: AuditHead, head: AuditHead): number | undefined {
  if (end.sequence !== head.sequence) return Math.min(end.sequence, head.sequence) + 1;
  return end.hash === head.hash ? undefined : head.sequence;
}
