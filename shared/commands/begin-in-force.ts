// A scheduled version comes into force when its day begins. It decides from that moment by itself; this
// keeps its state, and opens the sweep that matches every firm by it.
import { appendAudit } from '../domain/audit.ts';
import { dayOf, type Instant } from '../domain/day.ts';
import {
  dueOn,
  inForce,
  type PolicyVersion,
  type ScheduledEntry,
} from '../domain/policy-version.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { placesOfText } from './policy-reach.ts';
import { openSweep } from './sweep/open-sweep.ts';

/** Answers how many versions came into force. */
export async function beginInForce(deps: Deps): Promise<number> {
  const at = deps.clock.now();
  let begun = 0;
  for (const due of dueOn(await deps.policies.live(), dayOf(at))) {
    const outcome = await commitDecision<number>(deps.table, () => decide(deps, due, at));
    if (outcome.ok) begun += outcome.value;
  }
  return begun;
}

async function decide(deps: Deps, due: ScheduledEntry, at: Instant): Promise<Decision<number>> {
  const { policyKey, number } = due;
  const versions = await deps.policies.versions(policyKey);
  const version = versions.find((one) => one.number === number);
  if (version?.state !== 'scheduled') return { ok: true, change: [], value: 0 };
  const actor = 'system:clock';
  const detail = { decidesFrom: due.decidesFrom };
  const act = { at, actor, action: 'begin-in-force', detail } as const;
  const { head, row } = appendAudit(`${policyKey}@${number}`, version.audit, act);
  const next: PolicyVersion = { ...version, state: 'published', audit: head };
  const sweep = await openSweep(deps, {
    cause: 'in-force',
    of: `${policyKey}@${number}`,
    policyKeys: [policyKey],
    divisions: placesOfText(version.text),
    day: dayOf(at),
    actor,
    at,
  });
  const change = [
    put('policyVersion', next),
    put('auditRow', row),
    ...versions
      .filter((one) => one.state === 'published')
      .map((one) => put('policyVersion', { ...one, state: 'superseded' })),
    put('livePolicies', inForce(await deps.policies.live(), due)),
    ...sweep.change,
  ];
  return { ok: true, change, value: 1 };
}
