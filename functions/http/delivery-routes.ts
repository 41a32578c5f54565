// A steward brings files of facts: checked first, then accepted. A steward delivers for the department
// of their grant and for no other.
import { importDelivery, type ImportReport } from '../../shared/commands/import-delivery.ts';
import { refuse, type Outcome } from '../../shared/domain/outcome.ts';
import type { Role } from '../../shared/domain/role.ts';
import type { Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import { answerFix, findDelivery, isOwn } from './delivery-files.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound } from './errors.ts';
import { deliveriesPage } from './pages/steward/deliveries.tsx';
import { spokenRefusal } from './refusals.ts';
import type { Reach } from './reach.ts';
import type { Routes } from './route.ts';
import { type View, viewOf } from './view.ts';
import { registerWords as words } from './words/register-words.ts';

const steward = { roles: ['steward'] satisfies Role[] };
const deliveriesPerPage = 50;

export function deliveryRoutes(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('get', '/deliveries', steward, (c, reach) => show(c, deps, reach));
  routes.eachRow('post', '/deliveries', steward, async (c, reach) =>
    show(c, deps, reach, await deliver(c, deps, reach)),
  );
  const one = {
    ...steward,
    division: 'own-or-below',
    find: (c: Ask) => findDelivery(c, deps),
  } as const;
  routes.one(
    'get',
    '/deliveries/:id/file-to-fix',
    one,
    async (c, { delivery, divisions }, reach) =>
      isOwn(reach, delivery.source, divisions) ? answerFix(c, deps, delivery) : answerNotFound(c),
  );
}

/** The departments of the reader's own grants. */
function sourcesOf({ signedIn }: Reach): string[] {
  const own = signedIn.grants.flatMap(({ role, source }) =>
    role === 'steward' && source !== null ? [source] : [],
  );
  return [...new Set(own)];
}

/** Where the reader may speak for that department. */
function divisionsOf({ signedIn }: Reach, source: string): string[] {
  const own = signedIn.grants.filter((one) => one.role === 'steward' && one.source === source);
  return own.map((one) => one.division);
}

async function deliver(c: Ask, deps: HttpDeps, reach: Reach): Promise<Outcome<ImportReport>> {
  const { file, source, asOf, act, accept } = await c.req.parseBody();
  const own = sourcesOf(reach).find((one) => one === source);
  if (!(file instanceof File) || own === undefined) return refuse('request.malformed');
  const wish = {
    source: own,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    divisions: divisionsOf(reach, own),
    dryRun: act !== 'accept',
    accept: accept === 'good' ? ('good' as const) : ('all' as const),
    ...(typeof asOf === 'string' && asOf.trim() !== '' && { asOf: asOf.trim() }),
  };
  return importDelivery(deps, wish, reach.signedIn.person.id);
}

async function show(
  c: Ask,
  deps: HttpDeps,
  reach: Reach,
  outcome?: Outcome<ImportReport>,
): Promise<Response> {
  const sources = sourcesOf(reach);
  const asked = pageAsked(c, deliveriesPerPage);
  const pages = await Promise.all(sources.map((source) => deps.deliveries.ofSource(source, asked)));
  const view = viewOf(c);
  return deliveriesPage(c, {
    sources,
    deliveries: pages.flatMap((page) => page.rows),
    next: nextHref(c, pages.find((page) => page.next)?.next),
    ...(outcome?.ok && outcome.value.errors.length > 0 && { faults: outcome.value.errors }),
    ...(outcome?.ok && { news: newsText(view, outcome.value) }),
    ...(outcome && !outcome.ok && { refused: spokenRefusal(view.lang, outcome) }),
  });
}

function newsText(view: View, report: ImportReport): string {
  const { result, rows, firms, firmsChanged, rowsLeft, firmsLeft } = report;
  const counts = { rows, firms, firmsChanged, rowsLeft, firmsLeft };
  const left = rowsLeft > 0 && result !== 'same' ? view.say(words.rowsLeft, counts) : '';
  return view.say(newsOf(report), counts) + left;
}

function newsOf({ result }: ImportReport) {
  if (result === 'same') return words.same;
  return result === 'imported' ? words.accepted : words.checked;
}
