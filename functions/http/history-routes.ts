// What was before: versions compared, people and their roles, chains of audit rows.
import { pathPart, type Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { searchAudit } from './audit-search.ts';
import { answerNotFound } from './errors.ts';
import { namesOf } from './names-of-actors.ts';
import { personPage } from './pages/auditor/person.tsx';
import { policyChangesPage } from './pages/officer/policy-changes.tsx';
import { findPersonFile } from './people-file.ts';
import { reading } from './policy-acts.ts';
import { findPolicy, type PolicyFile } from './policy-file.ts';
import type { Routes } from './route.ts';
import { viewOf } from './view.ts';

export function historyRoutes(routes: Routes, deps: HttpDeps): void {
  routes.one(
    'get',
    '/policies/:key/versions/:number/changes',
    {
      ...reading,
      find: (c) => findPolicy(deps, pathPart(c, 'key'), Number(pathPart(c, 'number'))),
    },
    (c, file) => showChanges(c, file),
  );
  routes.eachRow('get', '/audit', { roles: ['auditor'] }, (c, reach) =>
    searchAudit(c, deps, reach),
  );
  routes.one(
    'get',
    '/people/:id',
    {
      roles: ['auditor'],
      division: 'own-or-below',
      find: (c) => findPersonFile(deps, pathPart(c, 'id')),
    },
    async (c, file) => {
      const actors = [
        ...file.audit.map((row) => row.actor),
        ...file.grants.map((g) => g.grantedBy),
      ];
      return personPage(c, file, await namesOf(deps, viewOf(c), actors), deps.clock.now());
    },
  );
}

/** Compared with the version that is asked for, else with the one before; the first has none. */
function showChanges(c: Ask, file: PolicyFile): Response | Promise<Response> {
  const asked = Number(/^\d{1,6}$/.exec(c.req.query('since') ?? '')?.[0] ?? 0);
  const others = file.versions.filter(({ number }) => number !== file.version.number);
  const before = others.findLast(({ number }) => number < file.version.number);
  const since = others.find(({ number }) => number === asked) ?? before ?? others[0];
  if (!since) return answerNotFound(c);
  return policyChangesPage(c, file, since);
}
