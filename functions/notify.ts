// An offer wants to be told: send its notice.
import { z } from 'zod';
import { sendNotice } from '../shared/commands/send-notice.ts';
import { makeDeps } from '../shared/deps.ts';
import { EntitlementId } from '../shared/domain/ids.ts';
import { queueWorker } from './queue-worker.ts';

const NotifyMessage = z.object({
  entitlementId: EntitlementId,
  n: z.int().positive(),
  offer: z.int().positive(),
});

const deps = makeDeps(process.env);

export const handler = queueWorker('notify', NotifyMessage, (key) => sendNotice(deps, key));
