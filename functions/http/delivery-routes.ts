// A steward brings files of facts: checked first, then accepted. A steward delivers for the department
// of their grant and for no other.
import { importDelivery, type ImportReport } from '../../shared/commands/import-delivery.ts';
import { refuse, type Outcome } from '../../shared/domain/outcome.ts';
import type { Role } from '../../shared/domain/role.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import { answerFix, findFile, isOwn, type PlacedFile, subjectOf } from './delivery-files.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound } from './errors.ts';
import { namesOf } from './names-of-actors.ts';
import { deliveriesPage } from './pages/steward/deliveries.tsx';
import { broughtBy, deliveryPage } from './pages/steward/delivery.tsx';
import { spokenRefusal } from './refusals.ts';
import type { Reach } from './reach.ts';
import type { Routes } from './route.ts';
import { type View, viewOf } from './view.ts';
import { registerWords as words } from './words/register-words.ts';

const steward = { roles: ['steward'] satisfies Role[] };
const deliveriesPerPage = 50;
/** Uploads of one department that are shown; what they became is listed as deliveries. */
const uploadsShown = 20;

export function deliveryRoutes(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('get', '/deliveries', steward, (c, reach) => show(c, deps, reach));
  routes.eachRow('post', '/deliveries', steward, async (c, reach) =>
    show(c, deps, reach, await deliver(c, deps, reach)),
  );
  const one = {
    ...steward,
    division: 'own-or-below',
    find: (c: Ask) => findFile(c, deps),
  } as const;
  routes.one('get', '/deliveries/:id', one, (c, placed, reach) => showOne(c, deps, placed, reach));
  routes.one('get', '/deliveries/:id/file-to-fix', one, async (c, placed, reach) => {
    const subject = subjectOf(placed);
    return isOwn(reach, subject.source, placed.divisions)
      ? answerFix(c, deps, subject)
      : answerNotFound(c);
  });
}

async function showOne(
  c: Ask,
  deps: HttpDeps,
  placed: PlacedFile,
  reach: Reach,
): Promise<Response> {
  const subject = subjectOf(placed);
  if (!isOwn(reach, subject.source, placed.divisions)) return answerNotFound(c);
  return deliveryPage(c, subject, await namesOf(deps, viewOf(c), [broughtBy(subject)]));
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
    uploads: await uploadsOf(deps, reach, sources),
    deliveries: pages
      .flatMap((page) => page.rows)
      .filter(({ source, divisions }) => isOwn(reach, source, divisions)),
    next: nextHref(c, pages.find((page) => page.next)?.next),
    ...(outcome?.ok && outcome.value.errors.length > 0 && { faults: outcome.value.errors }),
    ...(outcome?.ok && { news: newsText(view, outcome.value) }),
    ...(outcome && !outcome.ok && { refused: spokenRefusal(view.lang, outcome) }),
  });
}

/** The newest uploads that are on their way, were refused or only checked. */
async function uploadsOf(
  { deliveries }: HttpDeps,
  reach: Reach,
  sources: readonly string[],
): Promise<Upload[]> {
  const page = { limit: uploadsShown };
  const pages = await Promise.all(sources.map((source) => deliveries.uploadsOf(source, page)));
  return pages
    .flatMap(({ rows }) => rows)
    .filter(({ source, divisions }) => isOwn(reach, source, divisions))
    .filter(({ result }) => result !== 'imported' && result !== 'same');
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
