// The kinds of record of the public list: its entries, beside the offers that they show, and what
// people hold against them.
import type { EntitlementId, ObjectionId } from '../domain/ids.ts';
import { Objection } from '../domain/objection.ts';
import { PublicEntry } from '../domain/public-entry.ts';
import { kind, sortable } from './keys.ts';

export const publicKinds = {
  publicEntry: kind(
    PublicEntry,
    (e: { entitlementId: EntitlementId; n: number; offer: number }) => ({
      pk: `ENT#${e.entitlementId}`,
      sk: `PUBLIC#${sortable(e.n)}#${sortable(e.offer)}`,
    }),
    (e) =>
      e.ending === undefined
        ? {
            gsi1pk: `PUBLIC#${e.policyKey}`,
            gsi1sk: `${e.untilOn}#${e.entitlementId}#${e.n}`,
            // What an open objection holds waits for the officer, not for the clock.
            ...(e.openObjections === 0 && {
              waitingPk: 'WAITING#public',
              waitingSk: `${e.untilOn}#${e.entitlementId}#${e.n}`,
            }),
          }
        : {},
  ),
  objection: kind(
    Objection,
    (o: { id: ObjectionId }) => ({ pk: `OBJECTION#${o.id}`, sk: 'HEAD' }),
    (o) => ({
      gsi1pk: o.state === 'open' ? 'OBJECTION#open' : 'OBJECTION#decided',
      gsi1sk: `${o.divisionCode}#${o.at}#${o.id}`,
    }),
  ),
};
