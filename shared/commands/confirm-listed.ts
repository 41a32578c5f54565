// The days on the public list are over: the policy confirms in place of the firm, by the same verb as a
// click. Where it may not, because the account is a new one, the firm is asked to click.
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import type { EntitlementId } from '../domain/ids.ts';
import type { PublicEntry } from '../domain/public-entry.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { confirmEntitlement } from './confirm-entitlement.ts';
import { askClick } from './decide-objection.ts';

export type ListedKey = { entitlementId: EntitlementId; n: number; offer: number };

/** What became of an entry; `waits` is tried again, as facts are arriving or no account is known. */
export type Listed = 'confirmed' | 'click-asked' | 'over' | 'held' | 'waits' | 'done-before';

/** Refusals that pass by themselves, or by what somebody else registers. */
const mayChange: readonly string[] = [
  'confirm.facts-arriving',
  'confirm.no-account',
  'confirm.account-unverified',
  'confirm.account-of-another',
  'confirm.no-settlement-account',
];

/** Takes an entry off the list whose days are over; a repeat finds nothing left to do. */
export async function confirmListed(deps: Deps, key: ListedKey): Promise<Listed> {
  const { entitlementId, n, offer } = key;
  const entry = await deps.publicList.entry(entitlementId, n, offer);
  if (!entry || entry.ending !== undefined) return 'done-before';
  if (dayOf(deps.clock.now()) <= entry.untilOn || entry.openObjections > 0) return 'held';
  if (!entry.confirmsItself) return endEntry(deps, key);
  const actor: Actor = `policy:${entry.policyKey}`;
  const confirmation = { entitlementId, n, offer, isAutomatic: true, actor };
  const outcome = await confirmEntitlement(deps, confirmation);
  if (outcome.ok) return 'confirmed';
  if (outcome.code === 'confirm.objected') return 'held';
  if (outcome.code === 'confirm.click-needed') return endEntry(deps, key, 'ask-click');
  return mayChange.includes(outcome.code) ? 'waits' : endEntry(deps, key);
}

/** Ends the entry; where its offer waits for the policy alone, the firm is asked to click instead. */
async function endEntry(deps: Deps, key: ListedKey, how?: 'ask-click'): Promise<Listed> {
  const outcome = await commitDecision<Listed>(deps.table, async () => {
    const { entitlementId, n, offer } = key;
    const file = await deps.entitlements.file(entitlementId);
    const entry = file?.publicEntries.find((one) => one.n === n && one.offer === offer);
    if (!file || !entry || entry.ending !== undefined) return done('done-before');
    const act = { at: deps.clock.now(), actor: 'system:clock', action: 'click-needed' } as const;
    const asked = how && askClick(file, entry, act);
    if (asked) return { ok: true, change: asked, value: 'click-asked' };
    return { ok: true, change: [put('publicEntry', over(entry))], value: 'over' };
  });
  if (!outcome.ok) throw new Error(`an entry cannot be refused its end: ${outcome.code}`);
  return outcome.value;
}

function over(entry: PublicEntry): PublicEntry {
  return { ...entry, confirmsItself: false, ending: 'over' };
}

function done(value: Listed): Decision<Listed> {
  return { ok: true, change: [], value };
}
