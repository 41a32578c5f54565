// Ends a notice that does not go out: its offer no longer stands, or nobody can be reached. The latter
// holds only for the addresses that were tried, so one that arrives meanwhile is never missed.
import { mailAddresses } from '../../domain/mail-address.ts';
import type { Notice } from '../../domain/notice.ts';
import { check, commitDecision, put } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';

type Unsent = 'done-before' | 'superseded';

/** Marks a notice whose offer is no longer made. */
export async function supersede(deps: Deps, notice: Notice): Promise<Unsent> {
  const outcome = await commitDecision<Unsent>(deps.table, async () => {
    const queued = await queuedStill(deps, notice);
    if (!queued) return { ok: true, change: [], value: 'done-before' };
    const change = [put('notice', { ...queued, state: 'superseded' })];
    return { ok: true, change, value: 'superseded' };
  });
  if (!outcome.ok) throw new Error(`a notice cannot be refused: ${outcome.code}`);
  return outcome.value;
}

/** What was tried in vain: the addresses, and why the last of them was refused for good. */
export type Tried = { addresses: readonly string[]; refusedBecause: string | undefined };

/** Marks the firm as unreachable, unless it has an address by now that was not tried. */
export async function unreachable(
  deps: Deps,
  notice: Notice,
  { addresses, refusedBecause }: Tried,
): Promise<'done-before' | 'unreachable' | 'has-address'> {
  const outcome = await commitDecision<'done-before' | 'unreachable' | 'has-address'>(
    deps.table,
    async () => {
      const queued = await queuedStill(deps, notice);
      if (!queued) return { ok: true, change: [], value: 'done-before' };
      const firm = await deps.enterprises.file(notice.uscc);
      const known = mailAddresses(firm?.facts.contact);
      if (known.some((address) => !addresses.includes(address))) {
        return { ok: true, change: [], value: 'has-address' };
      }
      const ended: Notice = {
        ...queued,
        state: 'unreachable',
        ...(firm && { divisionCode: firm.enterprise.divisionCode }),
        ...(refusedBecause && { refusedBecause }),
      };
      const change = [
        put('notice', ended),
        ...(firm ? [check('enterprise', firm.enterprise)] : []),
      ];
      return { ok: true, change, value: 'unreachable' };
    },
  );
  if (!outcome.ok) throw new Error(`a notice cannot be refused: ${outcome.code}`);
  return outcome.value;
}

async function queuedStill(
  deps: Deps,
  { entitlementId, n, offer }: Notice,
): Promise<Notice | undefined> {
  const notice = await deps.entitlements.notice(entitlementId, n, offer);
  return notice?.state === 'queued' ? notice : undefined;
}
