// What a firm has confirmed is never chosen anew: where a group lets one policy stand, the
// confirmed one stays.
import { groupOf } from '../../../rules/groups.ts';
import { entitlementId, type EntitlementId } from '../../domain/ids.ts';
import { isCovering, isOpen } from '../../domain/instalment-states.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import type { Deps } from '../../deps.ts';
import { matesOf } from './mates.ts';
import type { Asked } from './asked.ts';

/** The policy that stands instead, and the group that lets only one stand. */
export type Lost = { to: string; group: string };

/** Where one policy a firm may stand, the one that the firm has confirmed stays. */
export async function chosenBefore(
  deps: Deps,
  { firm, policy, occasion, related }: Asked,
  own: EntitlementId,
): Promise<Lost | undefined> {
  if (await isConfirmed(deps, firm, own)) return undefined;
  for (const group of policy.groups) {
    const { mode } = groupOf(group) ?? {};
    if (mode !== 'best' && mode !== 'order') continue;
    const rivals = matesOf(policy, related).filter((mate) => mate.groups.includes(group));
    for (const { key } of rivals) {
      const id = entitlementId(key, firm.enterprise.uscc, occasion.period);
      if (await isConfirmed(deps, firm, id)) return { to: key, group };
    }
  }
  return undefined;
}

async function isConfirmed(deps: Deps, firm: EnterpriseFile, id: EntitlementId): Promise<boolean> {
  if (!firm.entitlements.includes(id)) return false;
  const file = await deps.entitlements.file(id);
  return (file?.instalments ?? []).some(({ state }) => isCovering(state) && !isOpen(state));
}
