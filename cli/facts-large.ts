// A file too large to be held: it is put into the file store piece by piece and gone through from
// there, as the worker of the cloud would, with what is done shown on the way.
import { createReadStream } from 'node:fs';
import { advanceUpload } from '../shared/commands/advance-upload.ts';
import { beginUpload } from '../shared/commands/begin-upload.ts';
import type { ImportReport } from '../shared/commands/import-delivery.ts';
import type { Deps } from '../shared/deps.ts';
import type { Accept } from '../shared/domain/delivery.ts';
import { nation } from '../shared/domain/division.ts';
import { done, type Outcome, refuse } from '../shared/domain/outcome.ts';
import { plainFault, progressOf, type Upload } from '../shared/domain/upload.ts';

export type LargeFile = {
  readonly file: string;
  readonly source: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly asOf?: string;
  readonly accept?: Accept;
  readonly dryRun?: boolean;
};

/** There is no worker here whose time could be up. */
const never = '9999-12-31T00:00:00.000Z';

/** Imports the file; told as an import of a small one is. */
export async function importLarge(
  deps: Deps,
  { file, ...wish }: LargeFile,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<ImportReport>> {
  const asked = { ...wish, divisions: [nation], byHand: true };
  const begun = await beginUpload(deps, asked, 'system:terminal');
  if (!begun.ok) return begun;
  const { id, place } = begun.value.upload;
  await deps.files.putPieces(place, createReadStream(file));
  await advanceUpload(deps, id, never, (upload) => {
    const { done: count, total } = progressOf(upload);
    onProgress(count, total);
  });
  const upload = await deps.deliveries.upload(id);
  if (!upload) throw new Error(`${id} is gone`);
  return outcomeOf(upload);
}

function outcomeOf(upload: Upload): Outcome<ImportReport> {
  const { refusal, result, deliveryId, asOfAt } = upload;
  const errors = upload.errors.map(plainFault);
  if (refusal) return refuse(refusal.code, refusal.detail, errors);
  if (!result || !deliveryId || asOfAt === null) throw new Error(`${upload.id} is not settled`);
  const { rows, firms, firmsDone, firmsChanged, rowsLeft, firmsLeft, fixFile } = upload;
  const counts = { rows, firms, firmsDone, firmsChanged, rowsLeft, firmsLeft };
  return done({ deliveryId, result, asOfAt, ...counts, fixFile, errors });
}
