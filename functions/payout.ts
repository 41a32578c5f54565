// Money came to a pot, or a place in its queue was given up: serve those who wait for it, and leave the
// rest of a long queue to the next message. Or the days on the public list are over: confirm.
import { z } from 'zod';
import { confirmListed } from '../shared/commands/confirm-listed.ts';
import { servedMax, serveQueue } from '../shared/commands/serve-queue.ts';
import { makeDeps } from '../shared/deps.ts';
import { BudgetId, EntitlementId } from '../shared/domain/ids.ts';
import { queueWorker } from './queue-worker.ts';

const PayoutMessage = z.union([
  z.object({ budgetId: BudgetId }),
  z.object({
    entitlementId: EntitlementId,
    n: z.int().positive(),
    offer: z.int().positive(),
  }),
]);

const deps = makeDeps(process.env);

export const handler = queueWorker('payout', PayoutMessage, async (message) => {
  if ('entitlementId' in message) return confirmListed(deps, message);
  const { budgetId } = message;
  const served = await serveQueue(deps, budgetId);
  if (served === servedMax) await deps.queue.send('payout', { budgetId });
  return served;
});
