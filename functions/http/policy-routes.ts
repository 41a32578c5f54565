// Policies: read them in words, propose a version, publish it as a second person or send it back.
import { z } from 'zod';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { reaches, type Role } from '../../shared/domain/role.ts';
import { parsePolicyText } from '../../rules/policy-text.ts';
import { pathPart, type Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import { draftPage } from './pages/officer/draft.tsx';
import { policiesPage } from './pages/officer/policies.tsx';
import { policyPage } from './pages/officer/policy.tsx';
import { findPolicy, listPolicies, placesOf, type PolicyFile } from './policy-file.ts';
import { spokenRefusal } from './refusals.ts';
import type { Reach, Routes } from './route.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'auditor'];
const reading = { roles: readers, division: 'own-above-or-below' } as const;

export function policyRoutes(routes: Routes, deps: HttpDeps): void {
  const find = (c: Ask) => findPolicy(deps, pathPart(c, 'key'), numberIn(c));
  const reviewing = { roles: ['reviewer'], division: 'own-or-below', find } as const;

  routes.eachRow('get', '/policies', reading, async (c, reach) => {
    const policies = await listPolicies(deps);
    const seen = policies.filter((one) => one.divisions.some((place) => reach.covers(place)));
    return policiesPage(c, seen);
  });
  routes.eachRow('get', '/policies/drafts/new', { roles: ['author'] }, (c, reach) =>
    newDraft(c, deps, reach),
  );
  routes.eachRow('post', '/policies', { roles: ['author'] }, (c, reach) => submit(c, deps, reach));
  routes.one('get', '/policies/:key', { ...reading, find }, (c, file) => policyPage(c, file));
  routes.one('get', '/policies/:key/versions/:number', { ...reading, find }, (c, file) =>
    policyPage(c, file),
  );
  for (const [path, verdict] of [
    ['publication', 'publish'],
    ['refusal', 'refuse'],
  ] as const) {
    routes.one('post', `/policies/:key/versions/:number/${path}`, reviewing, (c, file, reach) =>
      review(c, deps, file, { verdict, actor: reach.signedIn.person.id }),
    );
  }
}

function numberIn(c: Ask): number | undefined {
  const text = c.req.param('number');
  return text === undefined ? undefined : Number(/^\d{1,6}$/.exec(text)?.[0] ?? 0);
}

/** The form, filled with the policy that a new version starts from, if the reader may see it. */
async function newDraft(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const file = await findPolicy(deps, c.req.query('from') ?? '');
  const mayRead = file?.divisions.some((place) =>
    reach.divisions.some((mine) => reaches(mine, place, reading.division)),
  );
  const text = file && mayRead ? JSON.stringify(JSON.parse(file.version.text), null, 2) : '';
  return draftPage(c, { text, note: '' });
}

const Proposal = z.object({ text: z.string().max(400_000), note: z.string().max(1000) });

async function submit(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const form = await readForm(c, Proposal);
  if (!form.ok) return answerRefusal(c, form);
  const parsed = parsePolicyText(form.value.text);
  const isMine = parsed.ok && placesOf(parsed.value).every((place) => reach.covers(place));
  const actor = reach.signedIn.person.id;
  const submitted =
    parsed.ok && !isMine
      ? refuse('policy.out-of-reach')
      : await submitPolicy(deps, { ...form.value, actor });
  if (!submitted.ok) return draftPage(c, form.value, spokenRefusal(c.get('lang'), submitted));
  const { policyKey, number } = submitted.value;
  return c.redirect(`/policies/${policyKey}/versions/${number}`, 303);
}

const Review = z.object({ textHash: z.string().length(64), note: z.string().max(1000) });

async function review(
  c: Ask,
  deps: HttpDeps,
  file: PolicyFile,
  act: { verdict: 'publish' | 'refuse'; actor: Reach['signedIn']['person']['id'] },
): Promise<Response> {
  const form = await readForm(c, Review);
  if (!form.ok) return policyPage(c, file, spokenRefusal(c.get('lang'), form));
  const { policyKey, number } = file.version;
  const reviewed = await reviewPolicy(deps, { policyKey, number, ...form.value, ...act });
  if (!reviewed.ok) return policyPage(c, file, spokenRefusal(c.get('lang'), reviewed));
  return c.redirect(`/policies/${policyKey}/versions/${number}`, 303);
}
