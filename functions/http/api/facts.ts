// Facts come in by program: `PUT /v1/facts/{uscc}` says what one department knows of one firm, and
// `POST /v1/deliveries` brings a whole file. A steward's session or a program's key opens both.
import { z } from 'zod';
import { placesOf } from '../../../shared/commands/delivery/check-reach.ts';
import { importDelivery } from '../../../shared/commands/import-delivery.ts';
import { saveFacts } from '../../../shared/commands/save-facts.ts';
import type { Json } from '../../../shared/domain/hash.ts';
import { readJson } from '../../../shared/domain/json.ts';
import { done, type Outcome, type Refusal, refuse } from '../../../shared/domain/outcome.ts';
import { reaches } from '../../../shared/domain/role.ts';
import { normalUscc, parseUscc } from '../../../shared/domain/uscc.ts';
import { type Ask, pathPart } from '../context.ts';
import type { HttpDeps } from '../deps.ts';
import { answerRefusal } from '../errors.ts';
import type { Placed, Reach, Routes } from '../route.ts';

const Call = z.strictObject({
  source: z.string().optional(),
  asOf: z.string().optional(),
  facts: z.record(z.string(), z.custom<Json>()).default({}),
  withdrawn: z.array(z.string()).default([]),
});
type Call = z.infer<typeof Call>;

/** A call, and where its firm lies now and is said to lie; what no code names lies nowhere. */
type PlacedCall = Placed & { readonly uscc: string; readonly call: Outcome<Call> };

const stewards = { roles: ['steward'], division: 'own-or-below' } as const;

export function factsApi(routes: Routes, deps: HttpDeps): void {
  routes.one(
    'put',
    '/v1/facts/:uscc',
    { ...stewards, find: (c) => placeCall(c, deps) },
    (c, placed, reach) => putFacts(c, deps, placed, reach),
  );
  routes.eachRow('post', '/v1/deliveries', stewards, (c, reach) => postDelivery(c, deps, reach));
}

async function placeCall(c: Ask, deps: HttpDeps): Promise<PlacedCall> {
  const uscc = normalUscc(pathPart(c, 'uscc'));
  const call = readCall(await c.req.text());
  const known = await deps.enterprises.enterprise(uscc);
  if (!known && !parseUscc(uscc).ok) return { uscc, call, divisions: [] };
  const stated = call.ok ? call.value.facts['reg.divisionCode'] : undefined;
  return { uscc, call, divisions: placesOf(known?.divisionCode, stated) };
}

function readCall(text: string): Outcome<Call> {
  const json = readJson(text);
  if (json === undefined)
    return refuse('request.malformed', {}, [{ pointer: '', expected: 'JSON, at most 20 deep' }]);
  const parsed = Call.safeParse(json);
  if (parsed.success) return done(parsed.data);
  const errors = parsed.error.issues.map(({ path }) => ({
    pointer: `/${path.join('/')}`,
    expected: '{"source"?, "asOf"?, "facts"?: {key: value}, "withdrawn"?: [pointer]}',
  }));
  return refuse('request.malformed', {}, errors);
}

async function putFacts(
  c: Ask,
  deps: HttpDeps,
  { uscc, call, divisions }: PlacedCall,
  reach: Reach,
): Promise<Response> {
  if (!call.ok) return answerRefusal(c, call);
  const { source: asked, asOf, facts, withdrawn } = call.value;
  const source = sourceFor(reach, asked, divisions);
  if (!source.ok) return answerRefusal(c, source);
  const wish = {
    uscc,
    source: source.value,
    facts,
    withdrawn,
    ...(asOf !== undefined && { asOf }),
  };
  const saved = await saveFacts(deps, wish, reach.signedIn.person.id);
  return saved.ok ? c.json(saved.value) : answerRefusal(c, saved);
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
      ...(asOf !== undefined && { asOf }),
    },
    reach.signedIn.person.id,
  );
  if (!outcome.ok) return answerRefusal(c, outcome);
  return c.json(outcome.value, outcome.value.result === 'imported' ? 201 : 200);
}

/** The department that is asked for, or the only one the steward delivers for in those places. */
function sourceFor(
  reach: Reach,
  asked: string | undefined,
  divisions: readonly string[],
): Outcome<string> {
  const own = new Set(
    reach.signedIn.grants
      .filter(({ division }) => divisions.every((one) => reaches(division, one, 'own-or-below')))
      .flatMap(({ role, source }) => (role === 'steward' && source !== null ? [source] : [])),
  );
  const [only, ...others] = own;
  if (asked === undefined && only !== undefined && others.length === 0) return done(only);
  return asked !== undefined && own.has(asked) ? done(asked) : foreign(asked, own);
}

function foreign(asked: string | undefined, own: ReadonlySet<string>): Refusal {
  const expected = [...own].join(' or ');
  return refuse('facts.malformed', { errorCount: 1 }, [
    { pointer: '/source', found: asked ?? 'nothing', expected },
  ]);
}

function divisionsFor(reach: Reach, source: string): string[] {
  return reach.signedIn.grants.filter((one) => one.source === source).map((one) => one.division);
}
