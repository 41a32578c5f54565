// Reads a posted form into a typed value, or into a refusal that names each field.
import type { z } from 'zod';
import { done, refuse, type Outcome } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';

/** Refuses with one error a field; fields that the shape does not name are dropped. */
export async function readForm<S extends z.ZodType>(
  c: Ask,
  shape: S,
): Promise<Outcome<z.output<S>>> {
  const body = await c.req.parseBody();
  const parsed = shape.safeParse(body);
  if (parsed.success) return done(parsed.data);
  const errors = parsed.error.issues.map((issue) => ({
    pointer: `/${issue.path.join('/')}`,
    expected: issue.message,
  }));
  return refuse('request.malformed', {}, errors);
}
