// `POST /v1/deliveries`: a program brings a whole file of facts. A steward's session or a program's
// key opens it.
import { importDelivery } from '../../../shared/commands/import-delivery.ts';
import { secondsAfter } from '../../../shared/domain/session.ts';
import type { Ask } from '../context.ts';
import type { HttpDeps } from '../deps.ts';
import { answerRefusal } from '../errors.ts';
import type { Reach } from '../reach.ts';
import type { Routes } from '../route.ts';
import { sourceFor } from './source-for.ts';

/** An answer must leave before the gateway gives up at 30 seconds. */
const secondsMax = 20;
const statuses = { imported: 201, running: 202, 'dry-run': 200, same: 200 } as const;

export function deliveriesApi(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('post', '/v1/deliveries', { roles: ['steward'] }, (c, reach) =>
    postDelivery(c, deps, reach),
  );
}

/** The file is the body; `source`, `fileName`, `asOf` and `dryRun=true` stand in the query. */
async function postDelivery(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const { source: asked, fileName = '', asOf, dryRun } = c.req.query();
  const source = sourceFor(reach, asked, []);
  if (!source.ok) return answerRefusal(c, source);
  const outcome = await importDelivery(
    deps,
    {
      source: source.value,
      fileName,
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      divisions: divisionsFor(reach, source.value),
      dryRun: dryRun === 'true',
      until: secondsAfter(deps.clock.now(), secondsMax),
      ...(asOf !== undefined && { asOf }),
    },
    reach.signedIn.person.id,
  );
  if (!outcome.ok) return answerRefusal(c, outcome);
  return c.json(outcome.value, statuses[outcome.value.result]);
}

function divisionsFor(reach: Reach, source: string): string[] {
  return reach.signedIn.grants.filter((one) => one.source === source).map((one) => one.division);
}
