// Every column that a file of facts can have, with the names it may be headed by: the fact key with
// its field, and the Chinese names of the catalogue, short (`营业收入`) or with the fact before it
// (`年度规模.营业收入`).
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import type { Fact, Shape } from '../../../rules/facts/shape.ts';

export type KnownColumn = {
  readonly path: string;
  readonly fact: Fact;
  readonly field: readonly string[];
  readonly shape: Shape;
  readonly shortName: string;
  readonly fullName: string;
};

/** Every fact of the catalogue and every field within one, by key and field. */
export const knownColumns: ReadonlyMap<string, KnownColumn> = new Map(
  [...factCatalogue.values()].flatMap((fact) =>
    columnsIn(fact, [], fact.shape, fact.label.zh).map((column) => [column.path, column]),
  ),
);

const byName = Map.groupBy(
  [...knownColumns.values()].flatMap((column) =>
    [...new Set([column.shortName, column.fullName])].map((name) => ({ name, column })),
  ),
  ({ name }) => plainName(name),
);

/** The columns of that Chinese name; several where a field's name is used by several facts. */
export function columnsNamed(name: string): readonly KnownColumn[] {
  return (byName.get(plainName(name)) ?? []).map(({ column }) => column);
}

/** A name without spaces, with half-width signs, and with one sign between fact and field. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[·/:\-—_]/g, '.');
}

function columnsIn(
  fact: Fact,
  field: readonly string[],
  shape: Shape,
  fullName: string,
): KnownColumn[] {
  const path = [fact.key, ...field].join('.');
  const own = { path, fact, field, shape, shortName: shape.label.zh, fullName };
  if (shape.kind !== 'record') return [own];
  const inner = Object.entries(shape.fields).flatMap(([name, one]) =>
    columnsIn(fact, [...field, name], one, `${fullName}.${one.label.zh}`),
  );
  return [own, ...inner];
}
