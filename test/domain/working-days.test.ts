// Working days, against holidays and made-up weekends as they were announced.
import { expect, test } from 'vitest';
import { addWorkingDays, calendarUntilYear } from '../../shared/domain/working-days.ts';

test.each([
  ['five days over a weekend', '2026-11-23', 5, '2026-11-30'],
  ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
  ['over National Day 2026, with the Saturday that is worked', '2026-09-30', 5, '2026-10-13'],
  ['over the Spring Festival of 2026 and both its worked weekends', '2026-02-13', 6, '2026-02-28'],
  [
    'over the first of January of 2026 and the Sunday that is worked',
    '2025-12-31',
    1,
    '2026-01-04',
  ],
] as const)('%s', (_, from, count, expected) => {
  expect(addWorkingDays(from, count)).toEqual({ ok: true, value: expected });
});

test('beyond the last year that is announced nothing is counted', () => {
  expect(calendarUntilYear).toBe(2026);
  expect(addWorkingDays('2026-12-24', 5)).toEqual({ ok: true, value: '2026-12-31' });
  expect(addWorkingDays('2026-12-25', 5)).toMatchObject({ ok: false, code: 'calendar.ends' });
  expect(addWorkingDays('2027-03-01', 1)).toMatchObject({ ok: false, code: 'calendar.ends' });
});
