// The writes that open a sweep, for the verbs that cause one: they are committed with what caused it,
// so that no cause is ever without its sweep. The stream of the table starts the workflow.
import type { Actor } from '../../domain/actor.ts';
import { appendAudit, emptyChain } from '../../domain/audit.ts';
import type { Day, Instant } from '../../domain/day.ts';
import { type SweepId, sweepId } from '../../domain/ids.ts';
import type { Sweep, SweepCause } from '../../domain/sweep.ts';
import { enter, type SweepTurns } from '../../domain/sweep-turns.ts';
import { put, type Write } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';

export type Opening = {
  cause: SweepCause;
  /** Which one: see the record. */
  of: string;
  policyKeys: readonly string[];
  divisions: readonly string[];
  day: Day;
  actor: Actor;
  at: Instant;
};

/** The sweep's id, and what opens it: nothing where it was opened before. */
export async function openSweep(
  deps: Deps,
  opening: Opening,
  given?: SweepTurns,
): Promise<{ id: SweepId; change: Write[] }> {
  const { cause, of, policyKeys, divisions, day, actor, at } = opening;
  const id = sweepId(`${cause}:${of}`, policyKeys, day);
  const before = given ?? (await deps.sweeps.turns());
  if (await deps.sweeps.sweep(id)) {
    return { id, change: given ? [put('sweepTurns', given)] : [] };
  }
  const keys = [...new Set(policyKeys)].toSorted();
  const { turns, mayRun } = enter(before, { id, policyKeys: keys });
  const detail = { cause, of, policies: keys.length };
  const { head, row } = appendAudit(id, emptyChain, { at, actor, action: 'open', detail });
  const sweep: Sweep = {
    id,
    cause,
    of,
    policyKeys: keys,
    divisions: [...new Set(divisions)].toSorted(),
    day,
    state: mayRun ? 'ready' : 'waiting',
    attempt: 1,
    shards: 0,
    openedBy: actor,
    openedAt: at,
    movedAt: at,
    failedShards: [],
    audit: head,
    version: 0,
  };
  return { id, change: [put('sweep', sweep), put('sweepTurns', turns), put('auditRow', row)] };
}
