// Which of several policies a firm keeps where groups let only some of them stand: per person or
// loan, from a shared capacity, one before the other, or the best of all.

import type { Day } from '../shared/domain/day.ts';
import { type Fen, addFen, fen, zeroFen } from '../shared/domain/money.ts';
import { builtInByKey } from './catalog.ts';
import type { Facts } from './facts/catalogue.ts';
import { factOf } from './facts/catalogue.ts';
import { isFields, own } from './facts/read.ts';
import { type Group, groupOf } from './groups.ts';
import { type Occasion, occasionOn } from './occasion.ts';
import type { Policy } from './policy.ts';
import type { Reductions, Related } from './run.ts';
import { type Verdict, decide, decideIn } from './verdict.ts';

/** What a firm keeps; of each policy it loses, the policy that stands in its place. */
export type Stacked = {
  readonly kept: ReadonlyMap<string, Verdict>;
  readonly lost: ReadonlyMap<string, { readonly to: string; readonly group: string }>;
  readonly totalFen: Fen;
};
/** Members already bound by a confirmation: group, member id -> policy key. Never chosen anew. */
export type Bound = ReadonlyMap<string, ReadonlyMap<string, string>>;
/** Whose own payments and uses do not count against it: the entitlement of a policy and period. */
export type Identify = (policyKey: string, period: string) => string;

type Entry = {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly reductions: Reductions;
  readonly verdict: Verdict;
  readonly lost?: { readonly to: string; readonly group: string };
};
type State = {
  readonly asOf: Day;
  readonly related: Related;
  readonly bound: Bound;
  readonly identify: Identify | undefined;
  readonly entries: Map<string, Entry>;
};

/** Decides policies together for one firm on one day. */
export async function stack(
  policies: readonly Policy[],
  facts: Facts,
  asOf: Day,
  related: Related = builtInByKey,
  bound: Bound = new Map(),
  identify?: Identify,
): Promise<Stacked> {
  const state: State = { asOf, related, bound, identify, entries: new Map() };
  for (const policy of policies) {
    const verdict = await decide(policy, facts, occasionIn(policy, facts, state), related);
    state.entries.set(policy.key, { policy, facts, reductions: new Map(), verdict });
  }
  const names = [...new Set(policies.flatMap((policy) => policy.groups))];
  for (const mode of ['perMember', 'order', 'before', 'pool', 'best'] as const)
    for (const name of names) {
      const group = groupOf(name);
      if (group?.mode === mode) await applyGroup(name, group, state);
    }
  return resultOf(state);
}

function resultOf({ entries }: State): Stacked {
  const kept = new Map<string, Verdict>();
  const lost = new Map<string, { to: string; group: string }>();
  for (const [key, entry] of entries) {
    if (entry.lost) lost.set(key, entry.lost);
    else if (entry.verdict.answer === 'eligible') kept.set(key, entry.verdict);
  }
  return { kept, lost, totalFen: addFen(...[...kept.values()].map((each) => each.amountFen)) };
}

async function applyGroup(name: string, group: Group, state: State): Promise<void> {
  if (group.mode === 'perMember') return shareMembers(name, group, state);
  if (group.mode === 'before' || group.mode === 'pool') return takeBefore(name, group, state);
  return keepOne(name, group, state);
}

/** The policies of a group that still stand and would pay, in the group's order. */
function standing(group: Group, { entries }: State): Entry[] {
  return group.order.flatMap((key) => {
    const entry = entries.get(key);
    return entry && !entry.lost && entry.verdict.answer === 'eligible' ? [entry] : [];
  });
}

/** One policy stays: the first in order, or the one worth most, order breaking ties. */
function keepOne(name: string, group: Group, state: State): void {
  const candidates = standing(group, state);
  const best = candidates.reduce<Entry | undefined>(
    (held, entry) =>
      !held || (group.mode === 'best' && entry.verdict.amountFen > held.verdict.amountFen)
        ? entry
        : held,
    undefined,
  );
  for (const entry of candidates)
    if (best && entry !== best)
      state.entries.set(entry.policy.key, { ...entry, lost: { to: best.policy.key, group: name } });
}

/** Earlier policies of the group leave less of a value to the later ones. */
async function takeBefore(name: string, group: Group, state: State): Promise<void> {
  let taken = zeroFen;
  let last: string | undefined;
  for (const entry of standing(group, state)) {
    const { key } = entry.policy;
    if (taken > 0 && last !== undefined && group.value !== undefined) {
      const reductions = new Map([...entry.reductions, [group.value, taken]]);
      const again = await redecide({ ...entry, reductions }, state);
      const none = again.verdict.answer !== 'eligible';
      state.entries.set(key, none ? { ...again, lost: { to: last, group: name } } : again);
      taken = fen(taken + again.verdict.amountFen);
    } else taken = fen(taken + entry.verdict.amountFen);
    last ??= key;
  }
}

/** Each person or loan serves one policy of the group; the others are decided without it. */
async function shareMembers(name: string, group: Group, state: State): Promise<void> {
  const candidates = standing(group, state);
  if (candidates.length < 2 && !state.bound.has(name)) return;
  const holders = new Map<string, string>();
  for (const id of new Set(candidates.flatMap(membersIn))) {
    const held = state.bound.get(name)?.get(id);
    const winner = held ?? (await winnerOf(id, candidates, group, state));
    if (winner !== undefined) holders.set(id, winner);
  }
  for (const entry of candidates) {
    const { key } = entry.policy;
    const gone = membersIn(entry).filter((id) => (holders.get(id) ?? key) !== key);
    if (gone.length === 0) continue;
    const again = await redecide({ ...entry, facts: without(entry, gone) }, state);
    const winners = group.order.filter((other) => gone.some((id) => holders.get(id) === other));
    const to = winners[0] ?? key;
    const none = again.verdict.answer !== 'eligible';
    state.entries.set(key, none ? { ...again, lost: { to, group: name } } : again);
  }
}

/** The members that qualify or may, also those that a ceiling leaves nothing while others stand. */
function membersIn({ verdict }: Entry): string[] {
  return verdict.members.flatMap(({ standing: at, id }) => (at === 'left' ? [] : [id]));
}

function isCertain({ verdict }: Entry, id: string): boolean {
  return verdict.members.some((member) => member.id === id && member.standing === 'certain');
}

function earns({ verdict }: Entry, id: string): boolean {
  return verdict.members.some(
    (member) => member.id === id && member.standing === 'certain' && member.amountFen !== 0,
  );
}

/** The policy that a member serves: by order, or by what the member alone is worth under each. */
async function winnerOf(
  id: string,
  candidates: readonly Entry[],
  group: Group,
  state: State,
): Promise<string | undefined> {
  if (group.choose !== 'value') return candidates.find((entry) => earns(entry, id))?.policy.key;
  let best: { key: string; amountFen: Fen } | undefined;
  for (const entry of candidates.filter((each) => isCertain(each, id))) {
    const alone = await redecide({ ...entry, facts: only(entry, id) }, state);
    const { amountFen } = alone.verdict;
    if (amountFen > (best?.amountFen ?? 0)) best = { key: entry.policy.key, amountFen };
  }
  return best?.key;
}

/** The policy's occasion on the day, as the entitlement that it is about. */
function occasionIn(policy: Policy, facts: Facts, { asOf, identify }: State): Occasion {
  const occasion = occasionOn(policy, asOf, facts);
  if (!identify) return occasion;
  return { ...occasion, entitlementId: identify(policy.key, occasion.period) };
}

async function redecide(entry: Entry, state: State): Promise<Entry> {
  const { policy, facts, reductions } = entry;
  const { related } = state;
  const occasion = occasionIn(policy, facts, state);
  const verdict = await decideIn(policy, facts, occasion, { related, reductions });
  return { ...entry, verdict };
}

function without(entry: Entry, ids: readonly string[]): Facts {
  return filtered(entry, (id) => !ids.includes(id));
}

function only(entry: Entry, wanted: string): Facts {
  return filtered(entry, (id) => id === wanted);
}

/** The facts with the lists the policy goes over narrowed to some members. */
function filtered({ policy, facts }: Entry, keep: (id: string) => boolean): Facts {
  const narrowed: Record<string, unknown> = { ...facts };
  for (const { over } of Object.values(policy.each)) {
    const rows = own(facts, over);
    const field = factOf(over)?.identity?.fields[0];
    if (!Array.isArray(rows) || field === undefined) continue;
    narrowed[over] = rows.filter((row: unknown) => {
      const id = isFields(row) ? own(row, field) : undefined;
      return typeof id !== 'string' || keep(id);
    });
  }
  return narrowed;
}
