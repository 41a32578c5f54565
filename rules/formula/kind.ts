// The kinds of values and their units, so that a formula that adds money to persons is refused
// before anybody publishes it.

/** Exponents by base unit: money times a ratio is `{fen: 1}`, a quota a month `{fen: 1, months: -1}`. */
export type Unit = Readonly<Record<string, number>>;

export type Kind =
  | { readonly is: 'number'; readonly unit: Unit; readonly literal?: true }
  | { readonly is: 'year' | 'day' | 'month' | 'quarter' | 'flag' | 'nothing' }
  | { readonly is: 'text'; readonly codes?: readonly string[] }
  | { readonly is: 'tiers'; readonly by: Unit }
  | { readonly is: 'list'; readonly of: Kind }
  | { readonly is: 'record'; readonly name: string };

export const plainNumber: Kind = { is: 'number', unit: {} };
export const money: Kind = { is: 'number', unit: { fen: 1 } };

/** The units that parameters and facts may name, with their exponents; `bp` is a plain ratio. */
export const units = {
  fen: { fen: 1 },
  bp: {},
  number: {},
  persons: { persons: 1 },
  days: { days: 1 },
  months: { months: 1 },
  years: { years: 1 },
  kWh: { kWh: 1 },
  m2: { m2: 1 },
  fenPerM2: { fen: 1, m2: -1 },
  fenPerMonth: { fen: 1, months: -1 },
  fenPerPerson: { fen: 1, persons: -1 },
} as const satisfies Record<string, Unit>;
export type UnitName = keyof typeof units;

export const number = (unit: UnitName): Kind => ({ is: 'number', unit: units[unit] });

export function sameUnit(a: Unit, b: Unit): boolean {
  return unitText(a) === unitText(b);
}

/** The unit of a product (`sign` 1) or a quotient (`sign` -1). */
export function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const entries = [...names].map((name) => [name, (a[name] ?? 0) + sign * (b[name] ?? 0)] as const);
  return Object.fromEntries(entries.filter(([, power]) => power !== 0));
}

/** Whether two kinds may be compared or added; a literal number takes the other side's unit. */
export function sameKind(a: Kind, b: Kind): boolean {
  if (a.is === 'nothing' || b.is === 'nothing') return true;
  if (a.is === 'number' && b.is === 'number')
    return a.literal === true || b.literal === true || sameUnit(a.unit, b.unit);
  if (a.is === 'list' && b.is === 'list') return sameKind(a.of, b.of);
  if (a.is === 'number' && b.is === 'year') return a.literal === true;
  if (a.is === 'year' && b.is === 'number') return b.literal === true;
  return a.is === b.is;
}

export function unitText(unit: Unit): string {
  const parts = Object.keys(unit)
    .toSorted()
    .map((name) => (unit[name] === 1 ? name : `${name}^${unit[name]}`));
  return parts.join(' ');
}

/** The kind in words for an error message. */
export function kindText(kind: Kind): string {
  if (kind.is === 'number')
    return kind.literal ? 'a number' : `a number (${unitText(kind.unit) || 'ratio'})`;
  if (kind.is === 'list') return `a list of ${kindText(kind.of).replace(/^an? /, '')}`;
  return kind.is === 'nothing' ? 'nothing' : `a ${kind.is}`;
}
