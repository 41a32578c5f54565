// The one list of facts that Zhida knows: whatever is not in it can be neither delivered nor read.

import { isDay } from '../../shared/domain/day.ts';
import type { Department } from './department.ts';
import { employmentFacts } from './employment.ts';
import { financeFacts } from './finance.ts';
import { registrationFacts } from './registration.ts';
import type { Fact, PeriodKind, Shape } from './shape.ts';
import { taxFacts } from './taxation.ts';

/** A firm's facts by key: an absent key, period or field is unknown; null, [] and 0 are none. */
export type Facts = Readonly<Record<string, unknown>>;

/** Every fact by its key. */
export const factCatalogue: ReadonlyMap<string, Fact> = new Map(
  [...registrationFacts, ...taxFacts, ...employmentFacts, ...financeFacts].map((fact) => [
    fact.key,
    fact,
  ]),
);

export function factOf(key: string): Fact | undefined {
  return factCatalogue.get(key);
}

/** Whether sums of money stand in a fact. */
export function holdsMoney(key: string): boolean {
  const shape = factOf(key)?.shape;
  return shape !== undefined && isMoney(shape);
}

function isMoney(shape: Shape): boolean {
  if (shape.kind === 'record') return Object.values(shape.fields).some(isMoney);
  if (shape.kind === 'list') return isMoney(shape.of);
  return shape.kind === 'number' && shape.unit.startsWith('fen');
}

/** The departments that may deliver a fact; empty for a key that is not in the catalogue. */
export function sourcesOf(key: string): readonly Department[] {
  return factOf(key)?.sources ?? [];
}

/** Whether the text is a period of that kind: `2025-03`, `2025Q1`, `2025`. */
export function isPeriod(kind: PeriodKind, period: string): boolean {
  if (kind === 'month') return isDay(`${period}-01`);
  if (kind === 'quarter') return /^[1-9]\d{3}Q[1-4]$/.test(period);
  return /^[1-9]\d{3}$/.test(period);
}

/**
 * A stable key for each member of a list, in list order. Members whose identity fields repeat get
 * their rank among equals as a suffix, where the fact allows repeats.
 */
export function memberKeysOf(key: string, members: readonly object[]): string[] {
  const fields = factOf(key)?.identity?.fields ?? [];
  const seen = new Map<string, number>();
  return members.map((member) => {
    const values = new Map<string, unknown>(Object.entries(member));
    const parts = fields.map((field) => identityText(values.get(field)));
    const base = parts.filter((part) => part !== '').join('~') || '-';
    const rank = (seen.get(base) ?? 0) + 1;
    seen.set(base, rank);
    return rank === 1 ? base : `${base}#${rank}`;
  });
}

function identityText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
