// Payees other than the firm, for finance: accounts of settling banks, entered by one person and approved
// by another, and the money that firms have yet to pass on.
import { z } from 'zod';
import { approveSettlementAccount } from '../../shared/commands/approve-settlement-account.ts';
import { proposeSettlementAccount } from '../../shared/commands/propose-settlement-account.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Role } from '../../shared/domain/role.ts';
import type { Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound, answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import { passOnsPage } from './pages/finance/pass-ons.tsx';
import { settlementsPage } from './pages/finance/settlements.tsx';
import type { Reach } from './reach.ts';
import type { Routes } from './route.ts';

const readers: readonly Role[] = ['finance-preparer', 'finance-approver', 'auditor'];
const passOnsPerPage = 200;

const Proposal = z.object({
  policyKey: z.string().max(100),
  divisionCode: z.string().regex(/^\d{6}$/),
  holderName: z.string(),
  number: z.string(),
  bankCode: z.string(),
  verifiedOn: z.string(),
});

const Approval = z.object({
  policyKey: z.string(),
  divisionCode: z.string(),
  accountHash: z.string().length(64),
});

export function payeeRoutes(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('get', '/payees', { roles: readers }, async (c, { divisions }) => {
    const found = await Promise.all(divisions.map((one) => deps.payees.settlements(one)));
    return settlementsPage(c, found.flat());
  });
  routes.eachRow('post', '/payees', { roles: ['finance-preparer'] }, async (c, reach) => {
    const form = await readForm(c, Proposal);
    if (!form.ok) return answerRefusal(c, form);
    return act(c, reach, form.value, (actor) =>
      proposeSettlementAccount(deps, { ...form.value, actor }),
    );
  });
  routes.eachRow('post', '/payees/approvals', { roles: ['finance-approver'] }, async (c, reach) => {
    const form = await readForm(c, Approval);
    if (!form.ok) return answerRefusal(c, form);
    return act(c, reach, form.value, (actor) =>
      approveSettlementAccount(deps, { ...form.value, actor }),
    );
  });
  routes.eachRow('get', '/pass-ons', { roles: readers }, (c, reach) => passOns(c, deps, reach));
}

/** What lies outside the asker's divisions is not there. */
async function act(
  c: Ask,
  reach: Reach,
  { divisionCode }: { divisionCode: string },
  does: (actor: Reach['signedIn']['person']['id']) => Promise<Outcome<unknown>>,
): Promise<Response> {
  if (!reach.covers(divisionCode)) return answerNotFound(c);
  const outcome = await does(reach.signedIn.person.id);
  return outcome.ok ? c.redirect('/payees', 303) : answerRefusal(c, outcome);
}

async function passOns(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const asked = c.req.query('division');
  const division = reach.divisions.find((mine) => mine === asked) ?? reach.divisions[0] ?? '';
  const state = c.req.query('state') === 'done' ? 'done' : 'open';
  const { rows, next } = await deps.payees.passOns(state, division, pageAsked(c, passOnsPerPage));
  const today = dayOf(deps.clock.now());
  return passOnsPage(c, { state, rows, today, next: nextHref(c, next) });
}
