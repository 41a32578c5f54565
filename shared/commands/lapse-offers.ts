// Offers that nobody answered by their deadline close by themselves. The sum is kept in mind, the
// firm may open the offer again, and nothing of it counts as a refusal.
import { dayOf } from '../domain/day.ts';
import type { Instalment } from '../domain/entitlement.ts';
import { nation } from '../domain/division.ts';
import { takeStep } from '../domain/instalment.ts';
import { entryOf } from '../domain/public-entry.ts';
import { commitDecision, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Closes every overdue offer and answers how many there were. */
export async function lapseOffers(deps: Deps): Promise<number> {
  let lapsed = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.entitlements.inState('noticed', nation, {
      limit: 200,
      ...(cursor && { cursor }),
    });
    for (const instalment of page.rows.filter((one) => isOverdue(one, deps.clock.now()))) {
      lapsed += await lapse(deps, instalment);
    }
    cursor = page.next;
  } while (cursor);
  return lapsed;
}

async function lapse(deps: Deps, { entitlementId, n }: Instalment): Promise<number> {
  const at = deps.clock.now();
  const outcome = await commitDecision<number>(deps.table, async () => {
    const file = await deps.entitlements.file(entitlementId);
    const instalment = file?.instalments.find((one) => one.n === n);
    const entry = file && instalment && entryOf(file.publicEntries, instalment);
    // Nobody loses an offer by the time that an officer takes over an objection.
    const isHeld = entry !== undefined && entry.openObjections > 0;
    if (!file || !instalment || isHeld || !isOverdue(instalment, at)) {
      return { ok: true, change: [], value: 0 };
    }
    const step = takeStep(file.entitlement, instalment, 'lapse', { at, actor: 'system:clock' });
    return step
      ? { ok: true, change: putStep(step), value: 1 }
      : { ok: true, change: [], value: 0 };
  });
  return outcome.ok ? outcome.value : 0;
}

function isOverdue({ deadlineOn }: Instalment, at: string): boolean {
  return deadlineOn !== undefined && deadlineOn < dayOf(at);
}
