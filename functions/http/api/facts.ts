// `PUT /v1/facts/{uscc}`: one department says what it knows of one firm. A steward's session or a
// program's key opens it.
import { z } from 'zod';
import { placesOf } from '../../../shared/commands/delivery/check-reach.ts';
import { saveFacts } from '../../../shared/commands/save-facts.ts';
import type { Json } from '../../../shared/domain/hash.ts';
import { readJson } from '../../../shared/domain/json.ts';
import { done, type Outcome, refuse } from '../../../shared/domain/outcome.ts';
import { normalUscc, parseUscc } from '../../../shared/domain/uscc.ts';
import { type Ask, pathPart } from '../context.ts';
import type { HttpDeps } from '../deps.ts';
import { answerRefusal } from '../errors.ts';
import type { Placed, Reach } from '../reach.ts';
import type { Routes } from '../route.ts';
import { sourceFor } from './source-for.ts';

const Call = z.strictObject({
  source: z.string().optional(),
  asOf: z.string().optional(),
  facts: z.record(z.string(), z.custom<Json>()).default({}),
  withdrawn: z.array(z.string()).default([]),
});
type Call = z.infer<typeof Call>;

/** A call, and where its firm lies now and is said to lie; what no code names lies nowhere. */
type PlacedCall = Placed & { readonly uscc: string; readonly call: Outcome<Call> };

export function factsApi(routes: Routes, deps: HttpDeps): void {
  routes.one(
    'put',
    '/v1/facts/:uscc',
    { roles: ['steward'], division: 'own-or-below', find: (c) => placeCall(c, deps) },
    (c, placed, reach) => putFacts(c, deps, placed, reach),
  );
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
