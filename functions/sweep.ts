// A policy was published: every firm is matched against it, page by page. Each message carries the
// cursor of the next page, so a killed page is simply done again.
import { z } from 'zod';
import { makeDeps } from '../shared/deps.ts';
import { queueWorker } from './queue-worker.ts';

const SweepMessage = z.object({ policyKey: z.string(), cursor: z.string().optional() });

const pageSize = 200;
const deps = makeDeps(process.env);

export const handler = queueWorker('sweep', SweepMessage, async ({ policyKey, cursor }) => {
  const page = await deps.enterprises.list('', { limit: pageSize, ...(cursor && { cursor }) });
  const messages = page.rows.map(({ uscc }) => ({ uscc, policyKeys: [policyKey] }));
  await deps.queue.sendAll('match', messages);
  if (page.next) await deps.queue.send('sweep', { policyKey, cursor: page.next });
});
