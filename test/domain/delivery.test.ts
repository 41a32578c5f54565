// The as-of time that a delivery states, as an instant.
import { expect, test } from 'vitest';
import { asOfInstant } from '../../shared/domain/delivery.ts';

test.each([
  ['2026-11-20', '2026-11-19T16:00:00.000Z'],
  ['2026-11-20T08:30:00Z', '2026-11-20T08:30:00.000Z'],
  ['2026-11-20T08:30:00.123+08:00', '2026-11-20T00:30:00.123Z'],
])('as of %s is %s', (text, instant) => {
  expect(asOfInstant(text)).toBe(instant);
});

test.each([
  '2026-02-29',
  '2026-02-30T00:00:00Z',
  '2026-11-20T25:00:00Z',
  '2026-11-20 08:30',
  '9999-12-31T23:00:00-05:00',
  '',
])('%s names no time', (text) => {
  expect(asOfInstant(text)).toBeUndefined();
});
