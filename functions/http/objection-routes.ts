// What people hold against entries of the public list, for the reviewers of the division. They decide it
// because they answer for the policy's conditions and never touch the money that follows.
import { z } from 'zod';
import { decideObjection } from '../../shared/commands/decide-objection.ts';
import { ObjectionId } from '../../shared/domain/ids.ts';
import type { Objection } from '../../shared/domain/objection.ts';
import type { Refusal } from '../../shared/domain/outcome.ts';
import { reaches, type Role } from '../../shared/domain/role.ts';
import { pathPart, type Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { readForm } from './form.ts';
import { namesOf } from './names-of-actors.ts';
import { objectionPage } from './pages/officer/objection.tsx';
import { objectionsPage } from './pages/officer/objections.tsx';
import type { Placed, Reach } from './reach.ts';
import { spokenRefusal } from './refusals.ts';
import type { Routes } from './route.ts';
import { viewOf } from './view.ts';

type PlacedObjection = Placed & { readonly objection: Objection };

const readers: readonly Role[] = ['reviewer', 'auditor'];
const objectionsPerPage = 50;

export function objectionRoutes(routes: Routes, deps: HttpDeps): void {
  const ofOne = (roles: readonly Role[]) =>
    ({ roles, division: 'own-or-below', find: (c: Ask) => findObjection(c, deps) }) as const;
  routes.eachRow('get', '/objections', { roles: readers }, (c, reach) => list(c, deps, reach));
  routes.one('get', '/objections/:id', ofOne(readers), (c, { objection }, reach) =>
    show(c, deps, objection, reach),
  );
  routes.one(
    'post',
    '/objections/:id/decision',
    ofOne(['reviewer']),
    async (c, { objection }, reach) => {
      const form = await readForm(c, DecisionForm);
      if (!form.ok) return show(c, deps, objection, reach, form);
      const actor = reach.signedIn.person.id;
      const outcome = await decideObjection(deps, { id: objection.id, ...form.value, actor });
      if (outcome.ok) return c.redirect(`/objections/${objection.id}`, 303);
      const now = await deps.publicList.objection(objection.id);
      return show(c, deps, now ?? objection, reach, outcome);
    },
  );
}

const DecisionForm = z.object({
  verdict: z.enum(['dismissed', 'upheld']),
  reason: z.string().max(1000),
});

async function list(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const asked = c.req.query('division');
  const division = reach.divisions.find((mine) => mine === asked) ?? reach.divisions[0] ?? '';
  const state = c.req.query('state') === 'decided' ? 'decided' : 'open';
  const page = pageAsked(c, objectionsPerPage);
  const { rows, next } = await deps.publicList.objections(state, division, page);
  return objectionsPage(c, { state, rows, next: nextHref(c, next) });
}

async function show(
  c: Ask,
  deps: HttpDeps,
  objection: Objection,
  reach: Reach,
  refused?: Refusal,
): Promise<Response> {
  const view = viewOf(c);
  const nameOf = await namesOf(deps, view, [objection.reviewer]);
  const shown = { objection, nameOf, isReviewer: isReviewerOf(objection, reach) };
  return objectionPage(c, shown, refused && spokenRefusal(view.lang, refused));
}

/** Whoever decides may also see how to reach the one who objects; an auditor may not. */
function isReviewerOf({ divisionCode }: Objection, { signedIn }: Reach): boolean {
  return signedIn.grants.some(
    ({ role, division }) => role === 'reviewer' && reaches(division, divisionCode, 'own-or-below'),
  );
}

async function findObjection(c: Ask, deps: HttpDeps): Promise<PlacedObjection | undefined> {
  const id = ObjectionId.safeParse(pathPart(c, 'id'));
  const objection = id.success ? await deps.publicList.objection(id.data) : undefined;
  return objection && { objection, divisions: [objection.divisionCode] };
}
