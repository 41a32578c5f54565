// A firm's facts have changed, or a policy has: match the firm against what is touched.
import { z } from 'zod';
import { matchEnterprise } from '../shared/commands/match-enterprise.ts';
import { makeDeps } from '../shared/deps.ts';
import { Uscc } from '../shared/domain/ids.ts';
import { queueWorker } from './queue-worker.ts';

const MatchMessage = z.object({ uscc: Uscc, policyKeys: z.array(z.string()).optional() });

const deps = makeDeps(process.env);

export const handler = queueWorker('match', MatchMessage, async ({ uscc, policyKeys }) => {
  const matched = await matchEnterprise(deps, { uscc, ...(policyKeys && { policyKeys }) });
  // Facts wait for themselves; policies asked for by name would be forgotten.
  if (policyKeys && matched.isHalfWritten) throw new Error('half written: to be tried again');
});
