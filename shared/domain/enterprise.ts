// The head record of an enterprise: who it is, where, and which change of its facts was last
// matched. The facts themselves are records of their own (fact.ts).
import { z } from 'zod';
import { Uscc } from './ids.ts';

export const Enterprise = z.object({
  uscc: Uscc,
  name: z.string(),
  divisionCode: z.string(),
  industryCode: z.string(),
  /** Counts the changes of any fact; a match worker says which of them it has seen. */
  factsVersion: z.int().nonnegative(),
  changedFacts: z.array(z.string()),
  factsChangedAt: z.string(),
  matchedVersion: z.int().nonnegative(),
  version: z.int(),
});
export type Enterprise = z.infer<typeof Enterprise>;
