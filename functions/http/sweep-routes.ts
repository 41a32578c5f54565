// Sweeps: what matched every enterprise, how far it is, and starting one by hand.
import { z } from 'zod';
import { askSweep } from '../../shared/commands/ask-sweep.ts';
import { restartSweep } from '../../shared/commands/restart-sweep.ts';
import type { Role } from '../../shared/domain/role.ts';
import { pathPart, type Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import { namesOf } from './names-of-actors.ts';
import { sweepPage } from './pages/officer/sweep.tsx';
import { sweepsPage } from './pages/officer/sweeps.tsx';
import { listPolicies } from './policy-file.ts';
import type { Reach } from './reach.ts';
import { spokenRefusal } from './refusals.ts';
import type { Routes } from './route.ts';
import { findSweep, type SweepFile, titlesOf } from './sweep-file.ts';
import { viewOf } from './view.ts';

const readers: readonly Role[] = ['author', 'reviewer', 'auditor'];
const reading = { roles: readers, division: 'own-above-or-below' } as const;
const sweepsShown = 50;

export function sweepRoutes(routes: Routes, deps: HttpDeps): void {
  const find = (c: Ask) => findSweep(deps, pathPart(c, 'id'));
  routes.eachRow('get', '/sweeps', reading, (c, reach) => list(c, deps, reach));
  routes.eachRow('post', '/sweeps', { roles: ['reviewer'] }, (c, reach) => ask(c, deps, reach));
  routes.one('get', '/sweeps/:id', { ...reading, find }, (c, file) => show(c, deps, file));
  routes.one(
    'post',
    '/sweeps/:id/restart',
    { roles: ['reviewer'], division: 'own-or-below', find },
    (c, file, reach) => restart(c, deps, file, reach),
  );
}

async function list(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const { rows, next } = await deps.sweeps.list(pageAsked(c, sweepsShown));
  const view = viewOf(c);
  const live = (await listPolicies(deps)).filter(
    ({ liveNumber, divisions }) =>
      liveNumber !== undefined && divisions.every((place) => reach.covers(place)),
  );
  return sweepsPage(c, {
    sweeps: rows.filter((one) => one.divisions.some((place) => reach.covers(place))),
    next: nextHref(c, next),
    titles: await titlesOf(deps),
    nameOf: await namesOf(
      deps,
      view,
      rows.map((one) => one.openedBy),
    ),
    choices: live.map(({ policy }) => policy),
    requestKey: deps.secretText(16),
  });
}

async function show(c: Ask, deps: HttpDeps, file: SweepFile): Promise<Response> {
  const nameOf = await namesOf(deps, viewOf(c), [file.sweep.openedBy]);
  return sweepPage(c, file, nameOf);
}

const Wish = z.object({
  policyKey: z.string().max(200).optional(),
  requestKey: z.string().min(16).max(64),
});

async function ask(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const form = await readForm(c, Wish);
  if (!form.ok) return answerRefusal(c, form);
  const { requestKey, policyKey } = form.value;
  const by = { actor: reach.signedIn.person.id, divisions: reach.divisions };
  const asked = await askSweep(deps, { requestKey, policyKey: policyKey || undefined, ...by });
  return asked.ok ? c.redirect(`/sweeps/${asked.value}`, 303) : answerRefusal(c, asked);
}

const Restart = z.object({ attempt: z.coerce.number().int().positive() });

async function restart(c: Ask, deps: HttpDeps, file: SweepFile, reach: Reach): Promise<Response> {
  const { id } = file.sweep;
  const nameOf = await namesOf(deps, viewOf(c), [file.sweep.openedBy]);
  const form = await readForm(c, Restart);
  const actor = reach.signedIn.person.id;
  const done = form.ok ? await restartSweep(deps, { sweepId: id, ...form.value, actor }) : form;
  return done.ok
    ? c.redirect(`/sweeps/${id}`, 303)
    : sweepPage(c, file, nameOf, spokenRefusal(c.get('lang'), done));
}
