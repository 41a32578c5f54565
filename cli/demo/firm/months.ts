// Months and quarters as numbers that can be counted, and the texts that files carry. Series are the
// bulk of a registry, so a text is made once.
import { type Day, dayParts } from '../../../shared/domain/day.ts';

/** Months since the year 0: 2026-11 is 24322. */
export type Month = number;

const texts = new Map<Month, string>();

export function monthOf(day: Day): Month {
  const { year, month } = dayParts(day);
  return monthIn(year, month);
}

/** The month of that year, counted from 1. */
export function monthIn(year: number, month: number): Month {
  return year * 12 + month - 1;
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12);
}

/** `2026-11`. */
export function monthText(month: Month): string {
  const known = texts.get(month);
  if (known !== undefined) return known;
  const text = `${yearOfMonth(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
  texts.set(month, text);
  return text;
}

/** `2026Q4`, of a quarter given by its first month. */
export function quarterText(first: Month): string {
  return `${yearOfMonth(first)}Q${Math.floor((first % 12) / 3) + 1}`;
}

/** Every month from one to another, both included; none where they are the other way round. */
export function monthsBetween(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** The first months of the quarters that lie whole between two months. */
export function quartersBetween(from: Month, to: Month): Month[] {
  const first = Math.ceil(from / 3) * 3;
  const count = Math.floor((to + 1 - first) / 3);
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at * 3);
}
