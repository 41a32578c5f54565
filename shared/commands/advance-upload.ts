// A large file goes on from where its cursor stands: looked through, checked as a whole, then taken in,
// stretch by stretch. What each stretch came to is kept before the next is begun, and a stretch that
// is done twice leaves what once would, so that a kill at any moment costs time and nothing else.
// Where the time runs out inside a stretch, the cursor says how many of its firms are dealt with.
import type { Deps } from '../deps.ts';
import type { Instant } from '../domain/day.ts';
import type { UploadId } from '../domain/ids.ts';
import type { Refusal } from '../domain/outcome.ts';
import { faultsShownMax, isSettled, type Upload } from '../domain/upload.ts';
import { commit, put } from '../store/commit.ts';
import { checkStretch, endOfChecking } from './upload/check-stretch.ts';
import { identifyUpload } from './upload/identify.ts';
import { receiveFile } from './upload/receive.ts';
import type { Run } from './upload/run.ts';
import { endOfTaking, takeStretch } from './upload/take-stretch.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

/**
 * Goes on until the file is settled or the time is up. `overtaken`: somebody else is at it, and has
 * gone further. `absent`: there is no such upload, or its file has not come.
 */
export async function advanceUpload(
  deps: Needs,
  id: UploadId,
  until: Instant,
  onProgress: (upload: Upload) => void = () => {},
): Promise<'settled' | 'more' | 'overtaken' | 'absent'> {
  let upload = await deps.deliveries.upload(id);
  const run: Run = {};
  while (upload && !isSettled(upload)) {
    if (deps.clock.now() >= until) return 'more';
    const next = await stepOf(deps, upload, run, until);
    if (next === undefined) return 'absent';
    if ((await commit(deps.table, [put('upload', next)])) === 'conflict') return 'overtaken';
    upload = { ...next, version: next.version + 1 };
    onProgress(upload);
  }
  return upload ? 'settled' : 'absent';
}

/** The upload one step further, or as much of one as the time allows; undefined while there is no file. */
async function stepOf(
  deps: Needs,
  upload: Upload,
  run: Run,
  until: Instant,
): Promise<Upload | undefined> {
  const { content } = upload;
  if (!content || upload.phase === 'awaited') {
    const received = await receiveFile(deps, upload);
    if (!received) return undefined;
    if (!received.ok) return refused(deps, upload, received);
    return identifyUpload(deps, upload, received.value);
  }
  const isAtEnd = upload.cursor.offset >= content.rowsBytes;
  const isChecking = upload.phase === 'checking';
  const step = isChecking
    ? isAtEnd
      ? await endOfChecking(deps, upload, content)
      : await checkStretch(deps, upload, content, run, until)
    : isAtEnd
      ? await endOfTaking(deps, upload, content)
      : await takeStretch(deps, upload, content, until);
  return step.ok ? step.value : refused(deps, upload, step);
}

function refused({ clock }: Pick<Deps, 'clock'>, upload: Upload, refusal: Refusal): Upload {
  const { code, detail = {}, errors = [] } = refusal;
  const told = errors.length > 0 ? withFaults(upload, errors) : upload;
  return { ...told, phase: 'refused', refusal: { code, detail }, finishedAt: clock.now() };
}

function withFaults(upload: Upload, errors: NonNullable<Refusal['errors']>): Upload {
  const errorCount = Math.max(upload.errorCount, errors.length);
  return { ...upload, errors: errors.slice(0, faultsShownMax), errorCount };
}
