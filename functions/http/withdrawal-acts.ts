// What officers do by forms to end a policy: propose it with a reason, and decide about it as another
// person.
import { z } from 'zod';
import { proposeWithdrawal } from '../../shared/commands/propose-withdrawal.ts';
import { withdrawPolicy } from '../../shared/commands/withdraw-policy.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { readForm } from './form.ts';
import { policyPage } from './pages/officer/policy.tsx';
import type { PolicyFile } from './policy-file.ts';
import type { Reach } from './reach.ts';
import { spokenRefusal } from './refusals.ts';

const Proposal = z.object({ reason: z.string().max(1000) });

export async function propose(
  c: Ask,
  deps: HttpDeps,
  file: PolicyFile,
  reach: Reach,
): Promise<Response> {
  const form = await readForm(c, Proposal);
  const by = { actor: reach.signedIn.person.id, divisions: reach.divisions };
  const { key: policyKey } = file.policy;
  const done = form.ok ? await proposeWithdrawal(deps, { policyKey, ...form.value, ...by }) : form;
  return after(c, file, done);
}

export async function withdraw(
  c: Ask,
  deps: HttpDeps,
  file: PolicyFile,
  verdict: 'withdraw' | 'keep',
  reach: Reach,
): Promise<Response> {
  const by = { actor: reach.signedIn.person.id, divisions: reach.divisions };
  return after(c, file, await withdrawPolicy(deps, { policyKey: file.policy.key, verdict, ...by }));
}

function after(c: Ask, file: PolicyFile, done: Outcome<unknown>): Response | Promise<Response> {
  if (!done.ok) return policyPage(c, file, spokenRefusal(c.get('lang'), done));
  return c.redirect(`/policies/${file.policy.key}`, 303);
}
