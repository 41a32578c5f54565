// A firm that could not be reached has an address now: its notices that still stand are sent again.
import type { Uscc } from '../domain/ids.ts';
import { commit, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Puts unreachable notices back into the queue; answers how many. */
export async function requeueNotices(deps: Deps, uscc: Uscc): Promise<number> {
  let queued = 0;
  for (const { id } of await deps.entitlements.ofEnterprise(uscc)) {
    const file = await deps.entitlements.file(id);
    const waiting = (file?.notices ?? []).filter((notice) => notice.state === 'unreachable');
    for (const notice of waiting) {
      const again = { ...notice, state: 'queued', queuedAt: deps.clock.now() } as const;
      if ((await commit(deps.table, [put('notice', again)])) === 'done') queued += 1;
    }
  }
  return queued;
}
