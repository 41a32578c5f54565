// A firm that could not be reached has an address now: its notices that still stand are sent again.
import type { EntitlementId, Uscc } from '../domain/ids.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Puts unreachable notices back into the queue; answers how many. */
export async function requeueNotices(deps: Deps, uscc: Uscc): Promise<number> {
  const firm = await deps.enterprises.file(uscc);
  let queued = 0;
  // The firm's own marks: an index may not know yet what was offered a moment ago.
  for (const id of firm?.entitlements ?? []) {
    const outcome = await commitDecision<number>(deps.table, () => requeue(deps, id));
    if (outcome.ok) queued += outcome.value;
  }
  return queued;
}

async function requeue(deps: Deps, id: EntitlementId): Promise<Decision<number>> {
  const file = await deps.entitlements.file(id);
  const waiting = (file?.notices ?? []).filter((notice) => notice.state === 'unreachable');
  const queuedAt = deps.clock.now();
  const change = waiting.map((notice) => {
    const { refusedBecause: _, ...rest } = notice;
    return put('notice', { ...rest, state: 'queued', queuedAt });
  });
  return { ok: true, change, value: change.length };
}
