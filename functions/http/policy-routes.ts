// Policies: read them in words, propose a version, publish it as a second person or send it back; and
// take one out of force, again by two people.
import { pathPart, type Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { policiesPage } from './pages/officer/policies.tsx';
import { policyPage } from './pages/officer/policy.tsx';
import { findPolicy, listPolicies } from './policy-file.ts';
import type { Routes } from './route.ts';
import { propose, withdraw } from './withdrawal-acts.ts';
import { newDraft, reading, review, submit } from './policy-acts.ts';

export function policyRoutes(routes: Routes, deps: HttpDeps): void {
  const find = (c: Ask) => findPolicy(deps, pathPart(c, 'key'), numberIn(c));
  const reviewing = { roles: ['reviewer'], division: 'own-or-below', find } as const;

  routes.eachRow('get', '/policies', reading, async (c, reach) => {
    const policies = await listPolicies(deps);
    const seen = policies.filter((one) => one.divisions.some((place) => reach.covers(place)));
    return policiesPage(c, seen, reach);
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
      review(c, deps, file, verdict, reach),
    );
  }
  const proposing = { roles: ['author', 'reviewer'], division: 'own-or-below', find } as const;
  routes.one('post', '/policies/:key/withdrawal-proposal', proposing, (c, file, reach) =>
    propose(c, deps, file, reach),
  );
  for (const [path, verdict] of [
    ['withdrawal', 'withdraw'],
    ['withdrawal-refusal', 'keep'],
  ] as const) {
    routes.one('post', `/policies/:key/${path}`, reviewing, (c, file, reach) =>
      withdraw(c, deps, file, verdict, reach),
    );
  }
}

function numberIn(c: Ask): number | undefined {
  const text = c.req.param('number');
  return text === undefined ? undefined : Number(/^\d{1,6}$/.exec(text)?.[0] ?? 0);
}
