// Promises about the time a session has, and where one may be led back to.
import { expect, test } from 'vitest';
import { isOver, safeReturnTo, secondsAfter } from '../../shared/domain/session.ts';

test('a session is over at its expiry and not before', () => {
  const session = { expiresAt: '2026-11-23T10:00:00.000Z' };
  expect(isOver(session, '2026-11-23T09:59:59.999Z')).toBe(false);
  expect(isOver(session, '2026-11-23T10:00:00.000Z')).toBe(true);
});

test('seconds are counted over midnight', () => {
  expect(secondsAfter('2026-12-31T23:59:30.000Z', 60)).toBe('2027-01-01T00:00:30.000Z');
});

test.each(['/', '/batches', '/enterprises?division=450000&cursor=a%3D'])('%s is ours', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'batches',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  '/a\r\nSet-Cookie: x',
  '/a b',
  '/#token',
])('%j is not, and becomes the first page', (path) => {
  expect(safeReturnTo(path)).toBe('/');
});
