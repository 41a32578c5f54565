// `POST /v1/uploads`: a program asks where to put a file too large for a call. `GET` of the address in
// the answer tells how far the file has come.
import { z } from 'zod';
import { beginUpload } from '../../../shared/commands/begin-upload.ts';
import { Accept } from '../../../shared/domain/delivery.ts';
import { readJson } from '../../../shared/domain/json.ts';
import { refuse } from '../../../shared/domain/outcome.ts';
import { progressOf, type Upload } from '../../../shared/domain/upload.ts';
import type { Ask } from '../context.ts';
import type { HttpDeps } from '../deps.ts';
import { answerRefusal } from '../errors.ts';
import type { Reach } from '../reach.ts';
import { spokenRefusal } from '../refusals.ts';
import type { Routes } from '../route.ts';
import { divisionsFor } from '../delivery-files.ts';
import { sourceFor } from './source-for.ts';

const Body = z.strictObject({
  source: z.string().optional(),
  fileName: z.string().max(200),
  sizeBytes: z.int(),
  asOf: z.string().optional(),
  accept: Accept.optional(),
  dryRun: z.boolean().optional(),
});

const shape =
  '{"source"?, "fileName", "sizeBytes", "asOf"?, "accept"?: "all" or "good", "dryRun"?: true}';

export function uploadsApi(routes: Routes, deps: HttpDeps): void {
  routes.eachRow('post', '/v1/uploads', { roles: ['steward'] }, (c, reach) =>
    postUpload(c, deps, reach),
  );
}

async function postUpload(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const body = Body.safeParse(readJson(await c.req.text()));
  if (!body.success)
    return answerRefusal(c, refuse('request.malformed', {}, [{ pointer: '', expected: shape }]));
  const { source: asked, fileName, sizeBytes, asOf, accept, dryRun } = body.data;
  const source = sourceFor(reach, asked, []);
  if (!source.ok) return answerRefusal(c, source);
  const wish = {
    source: source.value,
    fileName,
    sizeBytes,
    divisions: divisionsFor(reach, source.value),
    ...(asOf !== undefined && { asOf }),
    ...(accept && { accept }),
    ...(dryRun && { dryRun }),
  };
  const begun = await beginUpload(deps, wish, reach.signedIn.person.id);
  if (!begun.ok) return answerRefusal(c, begun);
  const { upload, uploadUrl, expiresAt } = begun.value;
  const status = `/v1/deliveries/${upload.id}`;
  c.header('location', status);
  return c.json({ id: upload.id, uploadUrl, method: 'PUT', expiresAt, status }, 201);
}

/** How far it is, what was found, and in the end what came of it. */
export function shownUpload(c: Ask, upload: Upload) {
  const {
    content,
    cursor: _,
    scattered,
    fixStretches: __,
    place: ___,
    version: ____,
    ...rest
  } = upload;
  const { refusal } = upload;
  const words = refusal && spokenRefusal(c.get('lang'), { ok: false, ...refusal });
  return {
    ...rest,
    ...progressOf(upload),
    format: content?.format ?? null,
    encoding: content?.encoding ?? null,
    contentHash: content?.hash ?? null,
    scatteredFirms: scattered.length,
    refusal: words && { code: words.code, what: words.what, why: words.why, todo: words.todo },
    fixFile: upload.fixFile === null ? null : `/v1/deliveries/${upload.id}/file-to-fix`,
  };
}
