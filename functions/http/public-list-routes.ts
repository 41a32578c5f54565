// The public list (公示), open to everybody: which policies have entries, the entries in their days, and
// a form to object to one of them. Nothing else of a firm is shown.
import type { Policy } from '../../rules/policy.ts';
import { objectToEntry } from '../../shared/commands/object-to-entry.ts';
import { livePolicies } from '../../shared/commands/match/live-policies.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { EntitlementId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/outcome.ts';
import { isInItsDays, type PublicEntry } from '../../shared/domain/public-entry.ts';
import { pathPart, type Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { text } from './enterprise-acts.ts';
import { answerNotFound } from './errors.ts';
import { publicEntryPage } from './pages/public/public-entry.tsx';
import { publicListPage } from './pages/public/public-list.tsx';
import { publicListsPage } from './pages/public/public-lists.tsx';
import { spokenRefusal } from './refusals.ts';
import type { Routes } from './route.ts';

const entriesPerPage = 50;

export function publicListRoutes(routes: Routes, deps: HttpDeps): void {
  routes.anyone('get', '/public-list', (c) => showLists(c, deps));
  routes.anyone('get', '/public-list/:policyKey', (c) => showList(c, deps));
  routes.anyone('get', '/public-list/:policyKey/:id/:n', (c) => showEntry(c, deps));
  routes.anyone('post', '/public-list/:policyKey/:id/:n/objections', (c) => object(c, deps));
}

async function showLists(c: Ask, deps: HttpDeps): Promise<Response> {
  const today = dayOf(deps.clock.now());
  const listed = await listedPolicies(deps);
  const counted = await Promise.all(
    listed.map(async (policy) => ({
      policy,
      count: await deps.publicList.count(policy.key, today),
    })),
  );
  return publicListsPage(
    c,
    counted.filter(({ count }) => count > 0),
  );
}

/** The policies in force that pay by themselves. */
async function listedPolicies(deps: HttpDeps): Promise<Policy[]> {
  const live = await livePolicies(deps);
  return live
    .map(({ policy }) => policy)
    .filter(({ delivery, budget }) => delivery === 'auto' && budget !== 'none');
}

async function showList(c: Ask, deps: HttpDeps): Promise<Response> {
  const policy = (await listedPolicies(deps)).find(({ key }) => key === pathPart(c, 'policyKey'));
  if (!policy) return answerNotFound(c);
  const today = dayOf(deps.clock.now());
  const { rows, next } = await deps.publicList.list(
    policy.key,
    today,
    pageAsked(c, entriesPerPage),
  );
  const count = await deps.publicList.count(policy.key, today);
  return publicListPage(c, { policy, rows, count, next: nextHref(c, next) });
}

async function showEntry(c: Ask, deps: HttpDeps, refused?: Refusal): Promise<Response> {
  const entry = await entryHere(c, deps);
  if (!entry) return answerNotFound(c);
  const isReceived = c.req.query('received') !== undefined;
  return publicEntryPage(c, entry, {
    isReceived,
    ...(refused && { refused: spokenRefusal(c.get('lang'), refused) }),
  });
}

async function object(c: Ask, deps: HttpDeps): Promise<Response> {
  const entry = await entryHere(c, deps);
  if (!entry) return answerNotFound(c);
  const form = await c.req.parseBody();
  const { entitlementId, n } = entry;
  const said = { text: text(form.text), contact: text(form.contact) };
  const outcome = await objectToEntry(deps, { entitlementId, n, by: 'public', ...said });
  if (!outcome.ok) return showEntry(c, deps, outcome);
  return c.redirect(`${c.req.path.replace(/\/objections$/, '')}?received`, 303);
}

/** The entry that the address names, while it stands on the list of that policy. */
async function entryHere(c: Ask, deps: HttpDeps): Promise<PublicEntry | undefined> {
  const id = EntitlementId.safeParse(pathPart(c, 'id'));
  const file = id.success ? await deps.entitlements.file(id.data) : undefined;
  const n = Number(pathPart(c, 'n'));
  const today = dayOf(deps.clock.now());
  return file?.publicEntries.find(
    (one) => one.n === n && one.policyKey === pathPart(c, 'policyKey') && isInItsDays(one, today),
  );
}
