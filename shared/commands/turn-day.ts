// Once a day, after midnight in Shanghai: the policies whose outcome can change by the day alone are
// matched against every firm. Days on which nobody came by are caught up in one go.
import { addDays, type Day, dayOf, isDay } from '../domain/day.ts';
import type { SweepId } from '../domain/ids.ts';
import { turnsBetween } from '../../rules/day-turn.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { livePolicies } from './match/live-policies.ts';
import { relatedOf } from './match/mates.ts';
import { placesOf } from './policy-reach.ts';
import { openSweep } from './sweep/open-sweep.ts';

/** The sweep of the day, where this call opened one. */
export async function turnDay(deps: Deps): Promise<SweepId | undefined> {
  const at = deps.clock.now();
  const outcome = await commitDecision<SweepId | undefined>(deps.table, () => decide(deps, at));
  return outcome.ok ? outcome.value : undefined;
}

async function decide(deps: Deps, at: string): Promise<Decision<SweepId | undefined>> {
  const turns = await deps.sweeps.turns();
  const today = dayOf(at);
  if (turns.turnedOn >= today) return { ok: true, change: [], value: undefined };
  const since: Day = isDay(turns.turnedOn) ? turns.turnedOn : addDays(today, -1);
  const live = await livePolicies(deps);
  const related = relatedOf(live);
  const turning = live.filter(({ policy }) => turnsBetween(policy, since, today, related));
  const turned = { ...turns, turnedOn: today };
  if (turning.length === 0)
    return { ok: true, change: [put('sweepTurns', turned)], value: undefined };
  const opening = {
    cause: 'day',
    of: today,
    policyKeys: turning.map(({ policy }) => policy.key),
    divisions: turning.flatMap(({ policy }) => placesOf(policy)),
    day: today,
    actor: 'system:clock',
    at,
  } as const;
  const { id, change } = await openSweep(deps, opening, turned);
  return { ok: true, change, value: id };
}
