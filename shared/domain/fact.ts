// What is kept of one fact of one enterprise: every value under its own path, with its source, its
// as-of time and the delivery that brought it. The newest as-of time stands, in whatever order
// deliveries arrive, so that a late file never undoes a later truth.
import { z } from 'zod';
import { canonicalJson, type Json } from './hash.ts';
import { DeliveryId, Uscc } from './ids.ts';

/** Who says so, as of when, and in which delivery. */
export const Stamp = z.object({ source: z.string(), asOfAt: z.string(), deliveryId: DeliveryId });
export type Stamp = z.infer<typeof Stamp>;

/** One value with its stamp; a cell without a value says that the source withdrew it. */
export const Cell = Stamp.extend({ value: z.custom<Json>().optional() });
export type Cell = z.infer<typeof Cell>;
export type Cells = Readonly<Record<string, Cell>>;

/**
 * A fact that is no list, or one year of a series, which would outgrow a record with the years.
 * Paths are `/`, `/field`, `/period` or `/period/field`.
 */
export const StoredFact = z.object({
  uscc: Uscc,
  key: z.string(),
  year: z.string().optional(),
  cells: z.record(z.string(), Cell),
  version: z.int(),
});
export type StoredFact = z.infer<typeof StoredFact>;

/** Values by path; undefined withdraws whatever stands at or below the path. */
export type Stated = ReadonlyMap<string, Json | undefined>;

/** A value with the names that lead to it. */
type Part = { readonly names: readonly string[]; readonly value: Json };

export const rootPath = '/';

/** A value as paths: records and periods are taken apart, lists and plain values are not. */
export function pathsOf(value: Json, path = rootPath): [string, Json][] {
  if (!isRecord(value)) return [[path, value]];
  const base = path === rootPath ? '' : path;
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, `${base}/${name}`));
}

/** The cells after a source's statement; the very same object where nothing in them changes. */
export function stateCells(cells: Cells, stated: Stated, stamp: Stamp): Cells {
  const next = new Map(Object.entries(cells));
  let changed = false;
  for (const [path, value] of stated) {
    if (isOvertaken(next, path, value, stamp)) continue;
    changed = true;
    if (value === undefined || value === null) clearBelow(next, path, stamp.asOfAt);
    next.set(path, { ...stamp, ...(value !== undefined && { value }) });
  }
  return changed ? Object.fromEntries(next) : cells;
}

/** The fact as rules see it, in the order of its paths; undefined where nothing is known. */
export function valueOfCells(cells: Cells): Json | undefined {
  const parts = Object.entries(cells)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { value }]): Part[] =>
      value === undefined ? [] : [{ names: path.split('/').filter(Boolean), value }],
    );
  return parts.length === 0 ? undefined : assembled(parts);
}

/** Whether two values, either of which may be unknown, are the same. */
export function isSameValue(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
}

/** Something newer stands at the path or above it, or the very same was already said. */
function isOvertaken(
  cells: ReadonlyMap<string, Cell>,
  path: string,
  value: Json | undefined,
  stamp: Stamp,
): boolean {
  const standing = cells.get(path);
  if (standing?.asOfAt === stamp.asOfAt && isSameValue(standing.value, value)) return true;
  return [path, ...pathsAbove(path)].some((one) => {
    const cell = cells.get(one);
    return cell !== undefined && cell.asOfAt > stamp.asOfAt;
  });
}

/** `/2025/staff` lies below `/2025`, and everything below `/`. */
function pathsAbove(path: string): string[] {
  if (path === rootPath) return [];
  const above = path.slice(0, path.lastIndexOf('/'));
  return above === '' ? [rootPath] : [above, ...pathsAbove(above)];
}

/** What is none, or withdrawn, has no parts: those that are not newer go. */
function clearBelow(cells: Map<string, Cell>, path: string, asOfAt: string): void {
  for (const [below, cell] of cells)
    if (cell.asOfAt <= asOfAt && pathsAbove(below).includes(path)) cells.delete(below);
}

/** What stands at the place itself counts only where nothing newer stands below it. */
function assembled(parts: readonly Part[]): Json {
  const inner = parts.filter(({ names }) => names.length > 0);
  if (inner.length === 0) return parts[0]?.value ?? null;
  const byName = Map.groupBy(inner, ({ names: [name = ''] }) => name);
  const fields = [...byName].map(([name, group]): [string, Json] => [
    name,
    assembled(group.map((part) => ({ ...part, names: part.names.slice(1) }))),
  ]);
  return Object.fromEntries(fields);
}

/** Whether the value is a record: neither null nor a list nor a plain value. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
