// Money came to a pot, or a place in its queue was given up: serve those who wait for it, and leave the
// rest of a long queue to the next message.
import { z } from 'zod';
import { servedMax, serveQueue } from '../shared/commands/serve-queue.ts';
import { makeDeps } from '../shared/deps.ts';
import { BudgetId } from '../shared/domain/ids.ts';
import { queueWorker } from './queue-worker.ts';

const PayoutMessage = z.object({ budgetId: BudgetId });

const deps = makeDeps(process.env);

export const handler = queueWorker('payout', PayoutMessage, async ({ budgetId }) => {
  const served = await serveQueue(deps, budgetId);
  if (served === servedMax) await deps.queue.send('payout', { budgetId });
});
