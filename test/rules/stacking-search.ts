// What a firm should keep, found by trying every combination that the groups allow; written apart
// from the choice that it is held against, and sharing only the verdict on one policy with it.

import { builtInByKey } from '../../rules/catalog.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasionOn } from '../../rules/occasion.ts';
import { decide } from '../../rules/verdict.ts';
import type { Day } from '../../shared/domain/day.ts';

export type Firm = { readonly facts: Facts; readonly asOf: Day };
/** What each policy pays; those that pay nothing are left out. */
export type Kept = Readonly<Record<string, number>>;
type Row = Readonly<Record<string, unknown>>;

/** What a policy alone would pay the firm, in fen. */
export async function worth(key: string, { facts, asOf }: Firm): Promise<number> {
  const policy = builtInByKey.get(key);
  if (!policy) throw new RangeError(`no policy ${key}`);
  return (await decide(policy, facts, occasionOn(policy, asOf, facts))).amountFen;
}

/** Of policies that exclude each other: every choice of one; of equal ones the first in order. */
export async function oneOf(keys: readonly string[], firm: Firm): Promise<Kept> {
  let best: Kept = {};
  for (const key of keys) {
    const amount = await worth(key, firm);
    if (amount > total(best)) best = { [key]: amount };
  }
  return best;
}

export function total(kept: Kept): number {
  return Object.values(kept).reduce((sum, amount) => sum + amount, 0);
}

/** Every way to give each member to one policy or to none. */
export function* sharings(ids: readonly string[], keys: readonly string[]): Generator<Sharing> {
  const [id, ...rest] = ids;
  if (id === undefined) yield new Map();
  else
    for (const others of sharings(rest, keys))
      for (const key of [...keys, undefined])
        yield key === undefined ? others : new Map([...others, [id, key]]);
}
type Sharing = ReadonlyMap<string, string>;

/** Persons: of every sharing the one worth most to the first policy, then to the next. */
export async function persons(
  keys: readonly [string, string],
  firm: Firm,
  second: (firm: Firm, firstFen: number) => Firm = (same) => same,
): Promise<Kept> {
  let best: readonly [number, number] = [0, 0];
  for (const sharing of sharings(idsIn(firm, 'hr.hires', 'pid'), keys)) {
    const first = await worth(keys[0], serving(sharing, keys[0], firm, 'hr.hires', 'pid'));
    if (first < best[0]) continue;
    const rest = serving(sharing, keys[1], firm, 'hr.hires', 'pid');
    const next = await worth(keys[1], second(rest, first));
    if (first > best[0] || next > best[1]) best = [first, next];
  }
  return paying({ [keys[0]]: best[0], [keys[1]]: best[1] });
}

/** Loans: of every sharing the one with the highest sum of what each loan alone is worth. */
export async function loans(keys: readonly string[], firm: Firm): Promise<Kept> {
  const ids = idsIn(firm, 'bank.loans', 'loanId');
  const open: string[] = [];
  for (const key of keys) if ((await worth(key, firm)) > 0) open.push(key);
  const alone = new Map<string, number>();
  for (const id of ids)
    for (const key of open) {
      const only = serving(new Map([[id, key]]), key, firm, 'bank.loans', 'loanId');
      alone.set(`${id} ${key}`, await worth(key, only));
    }
  let best: { sharing: Sharing; sum: number; ranks: string } | undefined;
  for (const sharing of sharings(ids, open)) {
    const sum = [...sharing].reduce(
      (held, [id, key]) => held + (alone.get(`${id} ${key}`) ?? 0),
      0,
    );
    const ranks = ids.map((id) => 1 + open.indexOf(sharing.get(id) ?? '')).join('');
    if (!best || sum > best.sum || (sum === best.sum && ranks < best.ranks))
      best = { sharing, sum, ranks };
  }
  const kept: Record<string, number> = {};
  for (const key of open)
    kept[key] = await worth(
      key,
      serving(best?.sharing ?? new Map(), key, firm, 'bank.loans', 'loanId'),
    );
  return paying(kept);
}

/** Without what pays nothing. */
export function paying(kept: Kept): Kept {
  return Object.fromEntries(Object.entries(kept).filter(([, amount]) => amount > 0));
}

function rowsIn({ facts }: Firm, list: string): readonly Row[] {
  const rows = facts[list];
  return Array.isArray(rows)
    ? rows.filter((row: unknown): row is Row => row instanceof Object)
    : [];
}

function idsIn(firm: Firm, list: string, field: string): string[] {
  return [...new Set(rowsIn(firm, list).map((row) => String(row[field])))];
}

/** The firm with only the members that serve a policy. */
function serving(sharing: Sharing, key: string, firm: Firm, list: string, field: string): Firm {
  const rows = rowsIn(firm, list).filter((row) => sharing.get(String(row[field])) === key);
  return { ...firm, facts: { ...firm.facts, [list]: rows } };
}
