// The first way through a large file: every row checked before anything is taken, with what was found
// kept beside the cursor. A dry run also counts the firms that would change.
import type { Deps } from '../../deps.ts';
import type { Instant } from '../../domain/day.ts';
import { done, type Outcome, refuse, type RefusalError } from '../../domain/outcome.ts';
import {
  type Content,
  cursorAt,
  faultsShownMax,
  plainFault,
  scatteredMax,
  type Upload,
} from '../../domain/upload.ts';
import { beginDelivery } from '../delivery/begin-delivery.ts';
import { faultAt, type FirmInFile } from '../delivery/delivered-file.ts';
import { keepSeen, seenBefore } from '../delivery/seen-firms.ts';
import { isKnown } from '../delivery/sift.ts';
import { refuseFile } from '../delivery/refuse-file.ts';
import { deliveryOf } from './delivery-of.ts';
import { stopInside } from './out-of-reach.ts';
import type { Run } from './run.ts';
import { type SiftedStretch, siftStretch } from './sift-stretch.ts';
import { takePart } from './take-part.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

/** Checks the stretch at the cursor as far as the time goes; `run` remembers which firms were seen. */
export async function checkStretch(
  deps: Needs,
  upload: Upload,
  content: Content,
  run: Run,
  until: Instant,
): Promise<Outcome<Upload>> {
  const sifted = await siftStretch(deps, upload, content, until);
  if (!sifted.ok) return sifted;
  const { stretch, good, found, isLookedUp } = sifted.value;
  if (!isLookedUp) return done(await stopInside(deps, upload, found, upload.cursor.taken));
  if (!upload.dryRun) return endOfStretch(deps, upload, sifted.value, run);
  const { firms } = stretch.file;
  const would = await takePart(deps, upload, { firms, good, dryRun: true, until });
  const sofar = { ...upload, firmsChanged: upload.firmsChanged + would.changed };
  return would.isWhole
    ? endOfStretch(deps, sofar, sifted.value, run)
    : done(await stopInside(deps, sofar, found, would.upTo));
}

/** The stretch is checked to its end: what it came to is counted, and the cursor moves on. */
async function endOfStretch(
  deps: Needs,
  upload: Upload,
  { stretch, form, errors: own, good, bad, firmsLeft }: SiftedStretch,
  run: Run,
): Promise<Outcome<Upload>> {
  run.seen ??= await seenBefore(deps.files, upload);
  const { seen } = run;
  const { firms } = stretch.file;
  const known = firms.filter(isKnown);
  const back = known.filter(({ uscc }) => !seen.add(uscc));
  const column = form.heading?.titles.uscc ?? 'uscc';
  const errors = [...own, ...back.map((firm) => comesBack(firm, column))];
  await keepSeen(
    deps.files,
    upload,
    known.map(({ uscc }) => uscc),
  );
  const scattered = [...new Set([...upload.scattered, ...back.map(({ uscc }) => uscc)])];
  const { fileName } = upload;
  if (scattered.length > scatteredMax)
    return refuse('delivery.scattered', { fileName, scatteredMax });
  return done({
    ...upload,
    cursor: stretch.next,
    rows: upload.rows + stretch.file.rows,
    firms: upload.firms + good.length,
    rowsLeft: upload.rowsLeft + bad.length,
    firmsLeft: upload.firmsLeft + firmsLeft,
    errorCount: upload.errorCount + errors.length,
    errors: [...upload.errors, ...errors].slice(0, faultsShownMax),
    scattered,
  });
}

function comesBack(firm: FirmInFile, column: string): RefusalError {
  const line = firm.rows[0]?.line ?? 1;
  return faultAt({ line, column }, firm.uscc, 'rows of one firm together');
}

/** The whole file is checked: it is refused, or a dry run is done, or taking begins. */
export async function endOfChecking(
  deps: Needs,
  upload: Upload,
  content: Content,
): Promise<Outcome<Upload>> {
  const { fileName, rows, errorCount, errors, accept } = upload;
  if (rows === 0) return refuse('delivery.empty', { fileName });
  if (errorCount > 0 && (accept === 'all' || upload.firms === 0)) {
    const { code, detail = {} } = refuseFile(fileName, rows, errors.map(plainFault));
    return { ok: false, code, detail: { ...detail, errorCount } };
  }
  if (upload.dryRun)
    return done({ ...upload, phase: 'done', result: 'dry-run', finishedAt: deps.clock.now() });
  const delivery = deliveryOf(upload);
  // An upload expires; what facts point at must not.
  await deps.files.copy(upload.place, `deliveries/${delivery.id}`);
  const begun = await beginDelivery(deps, delivery, upload.requestedBy);
  const cursor = cursorAt(content.bodyOffset, content.bodyLine);
  const counts = { firmsDone: 0, firmsChanged: 0, rowsLeft: 0, firmsLeft: 0 };
  return done({ ...upload, ...counts, phase: 'taking', asOfAt: begun.asOfAt, cursor });
}
