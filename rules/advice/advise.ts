// "What would I need": the fewest facts that would have to be different for a firm to qualify, at
// the nearest values, found by trying them on the engine itself.

import type { Fen } from '../../shared/domain/money.ts';
import { builtInByKey } from '../catalog.ts';
import type { Facts } from '../facts/catalogue.ts';
import type { Json } from '../formula/value.ts';
import { type Occasion, occasionOn } from '../occasion.ts';
import type { Policy } from '../policy.ts';
import type { Related } from '../run.ts';
import { type Verdict, decide } from '../verdict.ts';
import { changesFor } from './changes.ts';

/** Whether a change is in the firm's hands, comes with time, or can no longer be made. */
export type Reach = 'change' | 'time' | 'never';
/** One fact made different; an added list member counts as one. */
export type Change = {
  readonly reach: Reach;
  /** The fact's key, or `asOf` for waiting. */
  readonly fact: string;
  readonly pointer: string;
  readonly from: Json;
  readonly to: Json;
};
export type Advice = {
  readonly changes: readonly Change[];
  /** The hardest of the changes. */
  readonly reach: Reach;
  readonly gainFen: Fen;
};
/** A firm on a day, as it is or as it would be. */
export type State = { readonly facts: Facts; readonly occasion: Occasion };
/** A change together with what it leads to. */
export type Step = { readonly change: Change; readonly state: State };

export const changesMax = 3;
const ranks: Readonly<Record<Reach, number>> = { change: 0, time: 1, never: 2 };

/**
 * The least a firm would need for a policy it does not qualify for, at most three changes;
 * undefined where it qualifies already, or where three are not enough.
 */
export async function advise(
  policy: Policy,
  facts: Facts,
  occasion: Occasion,
  related: Related = builtInByKey,
): Promise<Advice | undefined> {
  const start = await decide(policy, facts, occasion, related);
  if (start.answer === 'eligible') return undefined;
  for (let count = 1; count <= changesMax; count += 1) {
    const found = await search({ facts, occasion }, start, count, { policy, related });
    const best = found.toSorted(byWorth)[0];
    if (best) return best;
  }
  return undefined;
}

type Given = { readonly policy: Policy; readonly related: Related };

/** How often a change already made may be taken further for what fails next. */
const furtherMax = 2;

/** Every way to qualify with exactly `count` places changed, first failing condition first. */
async function search(
  state: State,
  verdict: Verdict,
  count: number,
  given: Given,
  made: readonly Change[] = [],
  further = 0,
): Promise<Advice[]> {
  const found: Advice[] = [];
  const steps = await changesFor(given.policy, state, verdict, given.related);
  for (const { change, state: next } of steps) {
    const again = made.some(({ pointer }) => pointer === change.pointer);
    if (again ? further === furtherMax : made.length === count) continue;
    const changes = again ? made.map((held) => overridden(held, change)) : [...made, change];
    const after = await decide(given.policy, next.facts, next.occasion, given.related);
    if (after.answer === 'eligible') {
      if (changes.length === count)
        found.push({ changes, reach: hardest(changes), gainFen: after.amountFen });
    } else
      found.push(
        ...(await search(next, after, count, given, changes, again ? further + 1 : further)),
      );
  }
  return found;
}

function overridden(held: Change, by: Change): Change {
  return held.pointer === by.pointer ? { ...by, from: held.from } : held;
}

function hardest(changes: readonly Change[]): Reach {
  const reaches = changes.map(({ reach }) => reach);
  return reaches.reduce((held, each) => (ranks[each] > ranks[held] ? each : held), 'change');
}

function byWorth(a: Advice, b: Advice): number {
  return ranks[a.reach] - ranks[b.reach] || b.gainFen - a.gainFen;
}

/** The state on a later day. */
export function onDay(policy: Policy, state: State, asOf: Occasion['asOf']): State {
  const { entitlementId } = state.occasion;
  const occasion = occasionOn(policy, asOf, state.facts);
  return {
    facts: state.facts,
    occasion: entitlementId === undefined ? occasion : { ...occasion, entitlementId },
  };
}
