// Every quarter of an hour: what waited too long is published again, since streams forget, and offers
// past their deadline close. Offers whose days on the public list are over go on their way. After
// midnight in Shanghai, scheduled policies come into force and the day is turned.
import { beginInForce } from '../shared/commands/begin-in-force.ts';
import { lapseOffers } from '../shared/commands/lapse-offers.ts';
import { resumeSweeps } from '../shared/commands/resume-sweeps.ts';
import { turnDay } from '../shared/commands/turn-day.ts';
import { dayOf } from '../shared/domain/day.ts';
import { makeDeps } from '../shared/deps.ts';

const waitedMilliseconds = 15 * 60_000;
const deps = makeDeps(process.env);

export async function handler(): Promise<void> {
  const before = new Date(Date.parse(deps.clock.now()) - waitedMilliseconds).toISOString();
  const firms = await deps.enterprises.matchWaitingSince(before);
  await deps.queue.sendAll(
    'match',
    firms.map(({ uscc }) => ({ uscc })),
  );
  const notices = await deps.entitlements.noticesWaitingSince(before);
  await deps.queue.sendAll(
    'notify',
    notices.map(({ entitlementId, n, offer }) => ({ entitlementId, n, offer })),
  );
  const pots = await deps.budgets.waited();
  await deps.queue.sendAll(
    'payout',
    pots.map(({ id }) => ({ budgetId: id })),
  );
  const listed = await deps.publicList.overBefore(dayOf(deps.clock.now()));
  await deps.queue.sendAll(
    'payout',
    listed.map(({ entitlementId, n, offer }) => ({ entitlementId, n, offer })),
  );
  await beginInForce(deps);
  await turnDay(deps);
  await resumeSweeps(deps, before);
  await lapseOffers(deps);
}
