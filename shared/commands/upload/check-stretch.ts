// The first way through a large file: every row checked before anything is taken, with what was found
// kept beside the cursor. A dry run also counts the firms that would change.
import type { Deps } from '../../deps.ts';
import { done, type Outcome, refuse, type RefusalError } from '../../domain/outcome.ts';
import { type Content, faultsShownMax, scatteredMax, type Upload } from '../../domain/upload.ts';
import { beginDelivery } from '../delivery/begin-delivery.ts';
import { faultAt, type FirmInFile } from '../delivery/delivered-file.ts';
import { keepSeen, seenBefore } from '../delivery/seen-firms.ts';
import { isKnown } from '../delivery/sift.ts';
import { takeFirms } from '../delivery/take-firms.ts';
import { refuseFile } from '../delivery/refuse-file.ts';
import { deliveryOf } from './delivery-of.ts';
import type { Run } from './run.ts';
import { siftStretch } from './sift-stretch.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

/** Checks the stretch at the cursor; `run` remembers the firms that were seen. */
export async function checkStretch(
  deps: Needs,
  upload: Upload,
  content: Content,
  run: Run,
): Promise<Outcome<Upload>> {
  const sifted = await siftStretch(deps, upload, content);
  if (!sifted.ok) return sifted;
  const { stretch, form, errors: own, good, bad, firmsLeft } = sifted.value;
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
  const taking = { dryRun: true, until: undefined, onProgress: () => {} };
  const would = upload.dryRun
    ? await takeFirms(deps, deliveryOf(upload), good, taking)
    : { firms: 0, changed: 0 };
  return done({
    ...upload,
    cursor: stretch.next,
    rows: upload.rows + stretch.file.rows,
    firms: upload.firms + good.length,
    firmsChanged: upload.firmsChanged + would.changed,
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
  const begun = await beginDelivery(deps, delivery, upload.requestedBy);
  const cursor = { offset: content.bodyOffset, line: content.bodyLine, stretch: 0 };
  const counts = { firmsDone: 0, firmsChanged: 0, rowsLeft: 0, firmsLeft: 0 };
  return done({ ...upload, ...counts, phase: 'taking', asOfAt: begun.asOfAt, cursor });
}

function plainFault({
  pointer,
  expected,
  line,
  column,
  found,
}: Upload['errors'][number]): RefusalError {
  return {
    pointer,
    expected,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(found !== undefined && { found }),
  };
}
