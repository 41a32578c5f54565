// `GET` and `PUT /v1/columns`: what a source's own headings mean. A steward's session or a program's
// key opens it.
import { z } from 'zod';
import { mapColumns } from '../../../shared/commands/map-columns.ts';
import { type ColumnMap, ColumnMeanings } from '../../../shared/domain/column-map.ts';
import { readJson } from '../../../shared/domain/json.ts';
import { refuse } from '../../../shared/domain/outcome.ts';
import type { Ask } from '../context.ts';
import type { HttpDeps } from '../deps.ts';
import { answerRefusal } from '../errors.ts';
import type { Reach } from '../reach.ts';
import type { Routes } from '../route.ts';
import { sourceFor } from './source-for.ts';

const Body = z.strictObject({ columns: ColumnMeanings });

export function columnsApi(routes: Routes, deps: HttpDeps): void {
  const steward = { roles: ['steward'] } as const;
  routes.eachRow('get', '/v1/columns', steward, (c, reach) => getColumns(c, deps, reach));
  routes.eachRow('put', '/v1/columns', steward, (c, reach) => putColumns(c, deps, reach));
}

async function getColumns(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const source = sourceFor(reach, c.req.query('source'), []);
  if (!source.ok) return answerRefusal(c, source);
  return c.json(shown(source.value, await deps.deliveries.columns(source.value)));
}

async function putColumns(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const source = sourceFor(reach, c.req.query('source'), []);
  if (!source.ok) return answerRefusal(c, source);
  const body = Body.safeParse(readJson(await c.req.text()));
  const expected = '{"columns": {heading: column or null}}';
  if (!body.success)
    return answerRefusal(c, refuse('request.malformed', {}, [{ pointer: '', expected }]));
  const wish = { source: source.value, columns: body.data.columns };
  const mapped = await mapColumns(deps, wish, reach.signedIn.person.id);
  return mapped.ok ? c.json(shown(source.value, mapped.value)) : answerRefusal(c, mapped);
}

function shown(source: string, map: ColumnMap | undefined) {
  return { source, columns: map?.columns ?? {}, changedAt: map?.changedAt ?? null };
}
