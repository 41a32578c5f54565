// A policy's cases: a firm, what is different about it, and what must come of it. Written beside the
// policy as sentences, run before every publish.

import { z } from 'zod';
import { type Day, isDay } from '../shared/domain/day.ts';
import { type Outcome, done, refuse } from '../shared/domain/outcome.ts';
import type { Facts } from './facts/catalogue.ts';

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'a day');
const expected = z.strictObject({
  eligible: z.boolean(),
  amountFen: z.number().int().nonnegative(),
  reason: z.string(),
  missing: z.array(z.string()).readonly().optional(),
});
const caseRow = z.strictObject({
  name: z.string().min(1),
  asOf: day,
  /** Values by JSON pointer, put into the firm's facts. */
  set: z.record(z.string().startsWith('/'), z.unknown()).optional(),
  /** Places by JSON pointer, taken out of them. */
  remove: z.array(z.string().startsWith('/')).readonly().optional(),
  expected,
});
export const casesSchema = z.strictObject({
  policyKey: z.string(),
  firm: z.record(z.string(), z.unknown()),
  cases: z.array(caseRow).min(1).readonly(),
});

export type Cases = z.infer<typeof casesSchema>;
export type CaseRow = z.infer<typeof caseRow>;

/** A cases file, or what is wrong with it. */
export function parseCases(json: unknown): Outcome<Cases> {
  const parsed = casesSchema.safeParse(json);
  if (parsed.success) return done(parsed.data);
  const errors = parsed.error.issues.map((issue) => ({
    pointer: issue.path.map((part) => `/${String(part)}`).join(''),
    expected: issue.message,
  }));
  return refuse('policy.cases-malformed', {}, errors);
}

/** The facts of one case: the firm's, with the row's changes. */
export function factsOfCase({ firm }: Cases, row: CaseRow): Facts {
  const facts = structuredClone(firm);
  for (const [pointer, value] of Object.entries(row.set ?? {})) put(facts, pointer, value);
  for (const pointer of row.remove ?? []) put(facts, pointer, undefined);
  return facts;
}

function put(facts: Record<string, unknown>, pointer: string, value: unknown): void {
  const names = pointer.slice(1).split('/');
  const last = names.pop() ?? '';
  let place: unknown = facts;
  for (const name of names) place = isPlace(place) ? place[name] : undefined;
  if (!isPlace(place)) throw new RangeError(`no such place in the firm: ${pointer}`);
  if (value === undefined) delete place[last];
  else place[last] = value;
}

function isPlace(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
