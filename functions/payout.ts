// Money came back to a pot: serve those who wait for it.
import { z } from 'zod';
import { serveQueue } from '../shared/commands/serve-queue.ts';
import { makeDeps } from '../shared/deps.ts';
import { BudgetId } from '../shared/domain/ids.ts';
import { queueWorker } from './queue-worker.ts';

const PayoutMessage = z.object({ budgetId: BudgetId });

const deps = makeDeps(process.env);

export const handler = queueWorker('payout', PayoutMessage, ({ budgetId }) =>
  serveQueue(deps, budgetId),
);
