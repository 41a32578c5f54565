// Promises about finding where an audit chain was tampered with.
import { expect, test } from 'vitest';
import {
  type AuditHead,
  type AuditRow,
  appendAudit,
  emptyChain,
} from '../../shared/domain/audit.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';

const { rows, head } = chainOf(['offer', 'notice', 'confirm', 'pay']);

function chainOf(actions: readonly string[]): { rows: AuditRow[]; head: AuditHead } {
  const made: AuditRow[] = [];
  let end = emptyChain;
  for (const action of actions) {
    const at = '2026-11-23T01:00:00.000Z';
    const next = appendAudit('ent_1', end, { at, actor: 'system:test', action });
    end = next.head;
    made.push(next.row);
  }
  return { rows: made, head: end };
}

test('a whole chain is broken nowhere', () => {
  expect(brokenAt(rows, head)).toBeUndefined();
  expect(brokenAt([], emptyChain)).toBeUndefined();
});

test.each([0, 1, 2, 3])(
  'of four rows only the first %i are left: the next one is missing',
  (left) => {
    expect(brokenAt(rows.slice(0, left), head)).toBe(left + 1);
  },
);

test('a row that was edited, or taken out of the middle, breaks the chain there', () => {
  const edited = rows.map((row) => (row.sequence === 2 ? { ...row, action: 'other' } : row));
  expect(brokenAt(edited, head)).toBe(2);
  const gap = rows.filter((row) => row.sequence !== 2);
  expect(brokenAt(gap, head)).toBe(2);
});

test('a row added behind the head is one too many', () => {
  const { row } = appendAudit('ent_1', head, { at: '', actor: 'system:test', action: 'more' });
  expect(brokenAt([...rows, row], head)).toBe(5);
});

test('a chain that was written anew as a whole does not end where the entity says', () => {
  expect(brokenAt(chainOf(['offer', 'notice', 'confirm', 'return']).rows, head)).toBe(4);
});
