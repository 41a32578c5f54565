// A firm's facts have changed: match it against the policies that read them.
import { z } from 'zod';
import { matchEnterprise } from '../shared/commands/match-enterprise.ts';
import { makeDeps } from '../shared/deps.ts';
import { Uscc } from '../shared/domain/ids.ts';
import { queueWorker } from './queue-worker.ts';

const MatchMessage = z.object({
  uscc: Uscc,
  factKeys: z.array(z.string()).optional(),
  policyKeys: z.array(z.string()).optional(),
});

const deps = makeDeps(process.env);

export const handler = queueWorker('match', MatchMessage, ({ uscc, factKeys, policyKeys }) =>
  matchEnterprise(deps, { uscc, ...(factKeys && { factKeys }), ...(policyKeys && { policyKeys }) }),
);
