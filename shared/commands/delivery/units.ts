// Units that a heading may end in: `营业收入(万元)`. A column headed by its key is in the unit of the
// key; one headed in Chinese has to say the unit of money and rates, because yuan read as fen would
// be wrong a hundredfold and look right.
import type { Shape } from '../../../rules/facts/shape.ts';

/** A unit as a heading writes it, and by how many places it is larger than the catalogue's. */
export type Unit = { readonly name: string; readonly places: number };

const moneyUnits: Readonly<Record<string, number>> = { 分: 0, 元: 2, 万元: 6, 亿元: 10 };
const rateUnits: Readonly<Record<string, number>> = { 基点: 0, BP: 0, bp: 0, '%': 2 };

/** The heading without its unit, and the unit as it is written, if the heading ends in one. */
export function splitUnit(heading: string): { name: string; unit: string | undefined } {
  const text = heading.normalize('NFKC').trim();
  const found = /^(.+?)\s*[([]\s*(?:单位[:：]?\s*)?(分|元|万元|亿元|基点|bp|%)\s*[)\]]$/i.exec(
    text,
  );
  return { name: found?.[1] ?? heading, unit: found?.[2] };
}

/** The units that a column of that shape can be in; none where it has no choice. */
export function unitsFor(shape: Shape): readonly string[] {
  return Object.keys(tableFor(shape));
}

/** The unit of that name for the shape; undefined where the shape does not go by it. */
export function unitOf(shape: Shape, name: string): Unit | undefined {
  const places = tableFor(shape)[name];
  return places === undefined ? undefined : { name, places };
}

function tableFor(shape: Shape): Readonly<Record<string, number>> {
  if (shape.kind !== 'number') return {};
  if (shape.unit === 'bp') return rateUnits;
  return shape.unit.startsWith('fen') ? moneyUnits : {};
}
