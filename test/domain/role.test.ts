// Promises about who reaches what, and since when until when.
import { expect, test } from 'vitest';
import { type Grant, isInForce, reaches } from '../../shared/domain/role.ts';

const grant: Grant = {
  personId: 'person:p',
  role: 'auditor',
  division: '450100',
  source: null,
  fromAt: '2026-01-01T00:00:00.000Z',
  untilAt: '2026-02-01T00:00:00.000Z',
  grantedBy: 'system:test',
  version: 1,
};

test.each([
  ['2025-12-31T23:59:59.999Z', false],
  ['2026-01-01T00:00:00.000Z', true],
  ['2026-01-31T23:59:59.999Z', true],
  ['2026-02-01T00:00:00.000Z', false],
])('a grant of January at %s is in force: %s', (at, inForce) => {
  expect(isInForce(grant, at)).toBe(inForce);
});

test('a grant without an end lasts until it is taken away', () => {
  expect(isInForce({ ...grant, untilAt: null }, '2099-01-01T00:00:00.000Z')).toBe(true);
});

test.each([
  ['450100', '450100', true, true],
  ['450100', '450103', true, true],
  ['450100', '450000', false, true],
  ['450100', '000000', false, true],
  ['450100', '450200', false, false],
  ['450000', '420100', false, false],
  ['000000', '450103', true, true],
  ['450000', '45', true, true],
  ['420000', '429004', true, true],
])('%s towards %s: below %s, along the line %s', (mine, theirs, below, line) => {
  expect(reaches(mine, theirs, 'own-or-below')).toBe(below);
  expect(reaches(mine, theirs, 'own-above-or-below')).toBe(line);
});
