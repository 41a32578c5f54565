// `/v1/deliveries`: a program brings a whole file of facts, asks what became of it, and fetches the
// rows that were left out. A steward's session or a program's key opens it.
import { importDelivery, type ImportReport } from '../../../shared/commands/import-delivery.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { secondsAfter } from '../../../shared/domain/session.ts';
import type { Ask } from '../context.ts';
import {
  answerFix,
  divisionsFor,
  findFile,
  isOwn,
  type PlacedFile,
  subjectOf,
} from '../delivery-files.ts';
import type { HttpDeps } from '../deps.ts';
import { answerNotFound, answerRefusal } from '../errors.ts';
import type { Reach } from '../reach.ts';
import type { Routes } from '../route.ts';
import { shownUpload } from './uploads.ts';
import { sourceFor } from './source-for.ts';

/** An answer must leave before the gateway gives up at 30 seconds. */
const secondsMax = 20;
const statuses = { imported: 201, running: 202, 'dry-run': 200, same: 200 } as const;

export function deliveriesApi(routes: Routes, deps: HttpDeps): void {
  const one = {
    roles: ['steward'],
    division: 'own-or-below',
    find: (c: Ask) => findFile(c, deps),
  } as const;
  routes.eachRow('post', '/v1/deliveries', { roles: ['steward'] }, (c, reach) =>
    postDelivery(c, deps, reach),
  );
  routes.one('get', '/v1/deliveries/:id', one, (c, placed, reach) => getDelivery(c, placed, reach));
  routes.one('get', '/v1/deliveries/:id/file-to-fix', one, (c, placed, reach) =>
    getFix(c, deps, placed, reach),
  );
}

/** The file is the body; `source`, `fileName`, `asOf`, `accept` and `dryRun=true` are in the query. */
async function postDelivery(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const { source: asked, fileName = '', asOf, dryRun, accept } = c.req.query();
  const source = sourceFor(reach, asked, []);
  if (!source.ok) return answerRefusal(c, source);
  const outcome = await importDelivery(
    deps,
    {
      source: source.value,
      fileName,
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      divisions: divisionsFor(reach, source.value),
      accept: accept === 'good' ? 'good' : 'all',
      dryRun: dryRun === 'true',
      until: secondsAfter(deps.clock.now(), secondsMax),
      ...(asOf !== undefined && { asOf }),
    },
    reach.signedIn.person.id,
  );
  if (!outcome.ok) return answerRefusal(c, outcome);
  return c.json(reported(outcome.value), statuses[outcome.value.result]);
}

function getDelivery(c: Ask, placed: PlacedFile, reach: Reach): Response | Promise<Response> {
  if (!isOwn(reach, subjectOf(placed).source, placed.divisions)) return answerNotFound(c);
  return c.json('upload' in placed ? shownUpload(c, placed.upload) : shown(placed.delivery));
}

async function getFix(c: Ask, deps: HttpDeps, placed: PlacedFile, reach: Reach): Promise<Response> {
  const subject = subjectOf(placed);
  return isOwn(reach, subject.source, placed.divisions)
    ? answerFix(c, deps, subject)
    : answerNotFound(c);
}

function reported({ fixFile, ...report }: ImportReport) {
  return { ...report, fixFile: linkTo(report.deliveryId, fixFile) };
}

function shown({ audit: _audit, version: _version, ...delivery }: Delivery) {
  return { ...delivery, fixFile: linkTo(delivery.id, delivery.fixFile) };
}

/** The address of the file to fix, where there is one. */
export function linkTo(id: string, fixFile: string | null): string | null {
  return fixFile === null ? null : `/v1/deliveries/${id}/file-to-fix`;
}
