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

/** Every way to qualify with exactly `count` more changes, first failing condition first. */
async function search(
  state: State,
  verdict: Verdict,
  count: number,
  given: Given,
): Promise<Advice[]> {
  const found: Advice[] = [];
  for (const { change, state: next } of await changesFor(
    given.policy,
    state,
    verdict,
    given.related,
  )) {
    const after = await decide(given.policy, next.facts, next.occasion, given.related);
    if (after.answer === 'eligible') {
      if (count === 1)
        found.push({ changes: [change], reach: change.reach, gainFen: after.amountFen });
    } else if (count > 1)
      for (const rest of await search(next, after, count - 1, given))
        found.push(joined(change, rest));
  }
  return found;
}

function joined(change: Change, rest: Advice): Advice {
  const reach = ranks[change.reach] > ranks[rest.reach] ? change.reach : rest.reach;
  return { changes: [change, ...rest.changes], reach, gainFen: rest.gainFen };
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
