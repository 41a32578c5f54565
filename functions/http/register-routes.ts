// Enterprises and the trace of an entitlement: what is known, what follows from it, and how it got
// there. Reading only.
import { EntitlementId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/role.ts';
import { pathPart } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { findEnterprise } from './enterprise-file.ts';
import { listEnterprises } from './enterprise-list.ts';
import { tracers } from './list-routes.ts';
import { enterprisePage } from './pages/enterprises/enterprise.tsx';
import { verdictsPage } from './pages/enterprises/verdicts.tsx';
import { tracePage } from './pages/auditor/trace.tsx';
import { enterpriseFor, verdictsFor } from './personal-data.ts';
import type { Routes } from './route.ts';
import { findTrace } from './trace.ts';
import { touchedBy } from './touched-by.ts';
import { verdictsOf } from './verdicts.ts';

const everyRole: readonly Role[] = [
  'author',
  'reviewer',
  'steward',
  'finance-preparer',
  'finance-approver',
  'auditor',
];

export function registerRoutes(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('get', '/enterprises', { roles: everyRole }, (c, reach) =>
    listEnterprises(c, deps, reach),
  );
  routes.one(
    'get',
    '/enterprises/:uscc',
    {
      roles: everyRole,
      division: 'own-or-below',
      find: (c) => findEnterprise(deps, pathPart(c, 'uscc')),
    },
    async (c, shown, { signedIn }) =>
      enterprisePage(c, enterpriseFor(signedIn.grants, shown), await touchedBy(deps, shown)),
  );
  routes.one(
    'get',
    '/enterprises/:uscc/verdicts',
    {
      roles: everyRole,
      division: 'own-or-below',
      find: (c) => findEnterprise(deps, pathPart(c, 'uscc')),
    },
    async (c, shown, { signedIn }) => {
      const verdicts = await verdictsOf(deps, shown);
      return verdictsPage(c, shown, verdictsFor(signedIn.grants, shown, verdicts));
    },
  );
  routes.one(
    'get',
    '/entitlements/:id',
    {
      roles: tracers,
      division: 'own-or-below',
      find: async (c) => {
        const id = EntitlementId.safeParse(pathPart(c, 'id'));
        return id.success ? findTrace(deps, id.data) : undefined;
      },
    },
    (c, trace) => tracePage(c, trace),
  );
}
