// A department asks to bring a file too large for a call: it gets an address that takes the file, and
// a record that tells how far the file came. What the file may do is settled now.
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import { type Accept, asOfInstant } from '../domain/delivery.ts';
import { uploadId } from '../domain/ids.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { secondsAfter } from '../domain/session.ts';
import { cursorAt, type Upload, uploadBytesMax, workbookBytesMax } from '../domain/upload.ts';
import { commitDecision } from '../store/commit.ts';
import { checkAsOf } from './delivery/as-of.ts';
import { formatOf } from './delivery/file-format.ts';

type Needs = Pick<Deps, 'table' | 'files' | 'clock' | 'secretText'>;

export type UploadToBegin = {
  readonly source: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly divisions: readonly string[];
  readonly asOf?: string;
  readonly accept?: Accept;
  readonly dryRun?: boolean;
  /** How much of the file is read at a time. */
  readonly stretchBytes?: number;
  /** The caller puts the file into the store itself and goes through it itself; no worker wakes. */
  readonly byHand?: boolean;
};

export type BegunUpload = {
  readonly upload: Upload;
  readonly uploadUrl: string;
  readonly expiresAt: string;
};

const lifeSeconds = 3600;
const stretchBytesUsual = 1024 * 1024;

/** Refuses `delivery.format`, `upload.size`, and an as-of time that cannot be. */
export async function beginUpload(
  deps: Needs,
  wish: UploadToBegin,
  actor: Actor,
): Promise<Outcome<BegunUpload>> {
  const now = deps.clock.now();
  const { fileName, sizeBytes, asOf } = wish;
  const format = formatOf(fileName);
  if (!format) return refuse('delivery.format', { fileName });
  const bytesMax = format === 'xlsx' ? workbookBytesMax : uploadBytesMax;
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 1 || sizeBytes > bytesMax)
    return refuse('upload.size', { fileName, limitText: `${bytesMax / 1024 / 1024} MB` });
  const errors = checkAsOf(asOf, asOf === undefined ? now : asOfInstant(asOf), now);
  if (errors.length > 0) return refuse('facts.malformed', { errorCount: errors.length }, errors);
  const record = newUpload(wish, actor, now, deps.secretText(16));
  await commitDecision(deps.table, async () => ({
    ok: true,
    change: [{ verb: 'put', kind: 'upload', record }],
    value: undefined,
  }));
  const uploadUrl = await deps.files.uploadUrl(record.place, sizeBytes, lifeSeconds);
  const upload = { ...record, version: 1 };
  return done({ upload, uploadUrl, expiresAt: secondsAfter(now, lifeSeconds) });
}

function newUpload(
  { source, fileName, divisions, asOf, accept, dryRun, byHand, stretchBytes }: UploadToBegin,
  requestedBy: Actor,
  requestedAt: string,
  secret: string,
): Upload {
  const id = uploadId(requestedBy, secret);
  return {
    id,
    source,
    fileName,
    // The store tells the queue of files that are named `file`.
    place: `uploads/${id}/${byHand ? 'by-hand' : 'file'}`,
    asOf: asOf ?? null,
    accept: accept ?? 'all',
    dryRun: dryRun ?? false,
    divisions: [...divisions],
    stretchBytes: stretchBytes ?? stretchBytesUsual,
    requestedAt,
    requestedBy,
    phase: 'awaited',
    result: null,
    refusal: null,
    content: null,
    deliveryId: null,
    asOfAt: null,
    cursor: cursorAt(0, 1),
    rows: 0,
    firms: 0,
    firmsDone: 0,
    firmsChanged: 0,
    rowsLeft: 0,
    firmsLeft: 0,
    errorCount: 0,
    errors: [],
    scattered: [],
    fixStretches: [],
    fixFile: null,
    finishedAt: null,
    version: 0,
  };
}
