// The second way through a large file: the sound firms of each stretch are saved, the rows that are
// not are kept as parts of the file to fix, and in the end the parts are put together.
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Instant } from '../../domain/day.ts';
import { done, type Outcome } from '../../domain/outcome.ts';
import type { Content, Upload } from '../../domain/upload.ts';
import { finishDelivery } from '../delivery/finish-delivery.ts';
import { fixHead, fixHeading, fixPart, fixPlace, fixRows } from '../delivery/fix-file.ts';
import type { FileForm } from '../delivery/open-file.ts';
import { faultAt, type FirmInFile } from '../delivery/delivered-file.ts';
import type { BadRow } from '../delivery/sift.ts';
import { writeWorkbook } from '../delivery/workbook.ts';
import { deliveryOf } from './delivery-of.ts';
import { stopInside } from './out-of-reach.ts';
import { formOf } from './receive.ts';
import { siftStretch } from './sift-stretch.ts';
import { takePart } from './take-part.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

/** Takes in the stretch at the cursor, or as much of it as the time allows. */
export async function takeStretch(
  deps: Needs,
  upload: Upload,
  content: Content,
  until: Instant,
): Promise<Outcome<Upload>> {
  const sifted = await siftStretch(deps, upload, content, until);
  if (!sifted.ok) return sifted;
  const { cursor } = upload;
  const { stretch, form, good: sound, found, isLookedUp } = sifted.value;
  if (!isLookedUp) return done(await stopInside(deps, upload, found, cursor.taken));
  const scattered = new Set(upload.scattered);
  const good = sound.filter(({ uscc }) => !scattered.has(uscc));
  const back = sound.filter(({ uscc }) => scattered.has(uscc));
  const bad = [...sifted.value.bad, ...scatteredRows(back, form)];
  const { firms } = stretch.file;
  const taken = await takePart(deps, upload, { firms, good, dryRun: false, until });
  const firmsDone = upload.firmsDone + taken.firms;
  const firmsChanged = upload.firmsChanged + taken.changed;
  const sofar = { ...upload, firmsDone, firmsChanged };
  if (!taken.isWhole) return done(await stopInside(deps, sofar, found, taken.upTo));
  if (bad.length > 0) await keepPart(deps, upload, form, bad);
  return done({
    ...sofar,
    cursor: stretch.next,
    rowsLeft: upload.rowsLeft + bad.length,
    firmsLeft: upload.firmsLeft + sifted.value.firmsLeft + back.length,
    fixStretches: bad.length > 0 ? [...upload.fixStretches, cursor.stretch] : upload.fixStretches,
  });
}

function scatteredRows(firms: readonly FirmInFile[], { heading }: FileForm): BadRow[] {
  const column = heading?.titles.uscc ?? 'uscc';
  return firms.flatMap(({ uscc, rows }) =>
    rows.map((row) => ({
      row,
      errors: [faultAt({ line: row.line, column }, uscc, 'rows of one firm together')],
    })),
  );
}

const KeptRows = z.array(z.array(z.string()));
const partPlace = ({ id }: Upload, stretch: number) => `uploads/${id}/fix/${stretch}`;

/** A workbook's rows are kept as JSON until the whole of it can be written. */
async function keepPart(
  { files }: Pick<Deps, 'files'>,
  upload: Upload,
  form: FileForm,
  bad: readonly BadRow[],
): Promise<void> {
  const isBook = form.format === 'xlsx';
  const part = isBook ? JSON.stringify(fixRows(form, bad)) : fixPart(form, bad);
  await files.put(partPlace(upload, upload.cursor.stretch), part, 'application/octet-stream');
}

/** The whole file is taken: the file to fix is put together and the delivery is finished. */
export async function endOfTaking(
  deps: Needs,
  upload: Upload,
  content: Content,
): Promise<Outcome<Upload>> {
  const { deliveryId, fileName, fixStretches, requestedBy, firmsDone: firms } = upload;
  const { form } = formOf(content, upload.source);
  const fixFile = fixStretches.length > 0 && deliveryId ? fixPlace(deliveryId, fileName) : null;
  if (fixFile !== null) await joinParts(deps, upload, form, fixFile);
  const ended = { ...upload, firms, fixFile };
  const before = deliveryId && (await deps.deliveries.delivery(deliveryId))?.firmsChanged;
  const changed = upload.firmsChanged - (before ?? 0);
  await finishDelivery(deps, deliveryOf(ended), changed, requestedBy);
  return done({ ...ended, phase: 'done', result: 'imported', finishedAt: deps.clock.now() });
}

async function joinParts(
  { files }: Pick<Deps, 'files'>,
  upload: Upload,
  form: FileForm,
  place: string,
): Promise<void> {
  const partOf = async (stretch: number): Promise<Uint8Array> => {
    const part = await files.get(partPlace(upload, stretch));
    if (!part)
      throw new Error(`${upload.id}: the rows left out of stretch ${stretch} are not kept`);
    return part;
  };
  if (form.format !== 'xlsx') return files.putPieces(place, piecesOf(upload, form, partOf));
  const rows: string[][] = [];
  for (const stretch of upload.fixStretches) {
    const text = new TextDecoder().decode(await partOf(stretch));
    rows.push(...KeptRows.parse(JSON.parse(text)));
  }
  await files.put(
    place,
    await writeWorkbook([fixHeading(form), ...rows]),
    'application/octet-stream',
  );
}

async function* piecesOf(
  { fixStretches }: Upload,
  form: FileForm,
  partOf: (stretch: number) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield fixHead(form);
  for (const stretch of fixStretches) yield await partOf(stretch);
}
