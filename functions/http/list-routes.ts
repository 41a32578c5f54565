// Lists over everything: entitlements, notices that reached nobody, budgets and their journals.
import type { Role } from '../../shared/domain/role.ts';
import { findBudget, listBudgets, showBudget } from './budget-list.ts';
import type { HttpDeps } from './deps.ts';
import { divisionAsked } from './list-query.ts';
import { readOverview } from './overview.ts';
import { overviewPage } from './pages/overview/overview.tsx';
import { livePolicyNames } from './policy-names.ts';
import { listEntitlements, listUndelivered } from './entitlement-list.ts';
import type { Routes } from './route.ts';

/** Who may follow money and the rights behind it. */
export const tracers: readonly Role[] = [
  'auditor',
  'reviewer',
  'finance-preparer',
  'finance-approver',
];
const finance: readonly Role[] = ['finance-preparer', 'finance-approver', 'auditor', 'reviewer'];
/** Who sees the way of the money as a whole. */
const leaders: readonly Role[] = ['auditor', 'reviewer', 'finance-approver'];
const reaching: readonly Role[] = ['author', 'reviewer', 'auditor'];

export function listRoutes(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('get', '/overview', { roles: leaders }, async (c, reach) => {
    const division = divisionAsked(c, reach);
    const [overview, policies] = await Promise.all([
      readOverview(deps, division),
      livePolicyNames(deps),
    ]);
    return overviewPage(c, { overview, division, reach, policies, at: deps.clock.now() });
  });
  routes.eachRow('get', '/entitlements', { roles: tracers }, (c, reach) =>
    listEntitlements(c, deps, reach),
  );
  routes.eachRow('get', '/notices', { roles: reaching }, (c, reach) =>
    listUndelivered(c, deps, reach),
  );
  routes.eachRow('get', '/budgets', { roles: finance }, (c, reach) => listBudgets(c, deps, reach));
  routes.one(
    'get',
    '/budgets/:id',
    { roles: finance, division: 'own-or-below', find: (c) => findBudget(c, deps) },
    (c, { budget }) => showBudget(c, deps, budget),
  );
}
