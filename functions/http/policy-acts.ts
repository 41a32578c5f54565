// What officers do with policies by forms: start a draft, submit it, review what others submitted.
import { z } from 'zod';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import { type Day, isDay } from '../../shared/domain/day.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { reaches, type Role } from '../../shared/domain/role.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import { draftPage } from './pages/officer/draft.tsx';
import { policyPage } from './pages/officer/policy.tsx';
import { findPolicy, isDoubtful, type PolicyFile } from './policy-file.ts';
import { spokenRefusal } from './refusals.ts';
import type { Reach } from './reach.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'auditor'];
export const reading = { roles: readers, division: 'own-above-or-below' } as const;

/** The form, filled with the policy that a new version starts from, if the reader may see it. */
export async function newDraft(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const file = await findPolicy(deps, c.req.query('from') ?? '');
  const mayRead = file?.divisions.some((place) =>
    reach.divisions.some((mine) => reaches(mine, place, reading.division)),
  );
  const text = file && mayRead ? JSON.stringify(JSON.parse(file.version.text), null, 2) : '';
  return draftPage(c, { text, note: '' });
}

const Proposal = z.object({ text: z.string().max(400_000), note: z.string().max(1000) });

export async function submit(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const form = await readForm(c, Proposal);
  if (!form.ok) return answerRefusal(c, form);
  const by = { actor: reach.signedIn.person.id, divisions: reach.divisions };
  const submitted = await submitPolicy(deps, { ...form.value, ...by });
  if (!submitted.ok) return draftPage(c, form.value, spokenRefusal(c.get('lang'), submitted));
  const { policyKey, number } = submitted.value;
  return c.redirect(`/policies/${policyKey}/versions/${number}`, 303);
}

/** A day of the form; one that was left empty is none. */
const OptionalDay = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text.trim() : undefined))
  .pipe(
    z.custom<Day | undefined>(
      (text) => text === undefined || (typeof text === 'string' && isDay(text)),
      'a day',
    ),
  );

const Review = z.object({
  textHash: z.string().length(64),
  note: z.string().max(1000),
  decidesFrom: OptionalDay,
});

export async function review(
  c: Ask,
  deps: HttpDeps,
  file: PolicyFile,
  verdict: 'publish' | 'refuse',
  reach: Reach,
): Promise<Response> {
  const form = await readForm(c, Review);
  if (!form.ok) return policyPage(c, file, spokenRefusal(c.get('lang'), form));
  if (verdict === 'publish' && isDoubtful(file) && form.value.note.trim() === '') {
    const missing = refuse('policy.opinion-missing');
    return policyPage(c, file, spokenRefusal(c.get('lang'), missing));
  }
  const { policyKey, number } = file.version;
  const by = { actor: reach.signedIn.person.id, divisions: reach.divisions };
  const { decidesFrom, ...read } = form.value;
  const wish = { policyKey, number, ...read, verdict, ...(decidesFrom && { decidesFrom }) };
  const reviewed = await reviewPolicy(deps, { ...wish, ...by });
  if (!reviewed.ok) return policyPage(c, file, spokenRefusal(c.get('lang'), reviewed));
  return c.redirect(`/policies/${policyKey}/versions/${number}`, 303);
}
