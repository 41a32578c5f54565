// A reviewer has every firm matched anew against policies in force, without anything having changed:
// after a fault was mended, or to be sure.
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import { nation } from '../domain/division.ts';
import type { SweepId } from '../domain/ids.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { reaches } from '../domain/role.ts';
import { commitDecision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { livePolicies } from './match/live-policies.ts';
import { placesOf } from './policy-reach.ts';
import { openSweep } from './sweep/open-sweep.ts';

export type SweepWish = {
  /** One policy; every one within reach where it is left out. */
  policyKey?: string | undefined;
  /** The one-time key of the form, so that a button pressed twice is one sweep. */
  requestKey: string;
  actor: Actor;
  /** The divisions the person may act for; the whole country where it is left out. */
  divisions?: readonly string[];
};

/** The sweep. Refuses where no policy in force is named that lies within the person's divisions. */
export function askSweep(deps: Deps, wish: SweepWish): Promise<Outcome<SweepId>> {
  const { policyKey, requestKey, actor, divisions = [nation] } = wish;
  const at = deps.clock.now();
  const isReached = (place: string) => divisions.some((own) => reaches(own, place, 'own-or-below'));
  return commitDecision<SweepId>(deps.table, async () => {
    const wanted = (await livePolicies(deps))
      .map(({ policy }) => policy)
      .filter(({ key }) => policyKey === undefined || key === policyKey)
      .filter((policy) => placesOf(policy).every(isReached));
    if (wanted.length === 0) return refuse('sweep.no-policy');
    const { id, change } = await openSweep(deps, {
      cause: 'asked',
      of: requestKey,
      policyKeys: wanted.map(({ key }) => key),
      divisions: wanted.flatMap(placesOf),
      day: dayOf(at),
      actor,
      at,
    });
    return { ok: true, change, value: id };
  });
}
