// Which firms of the stretch at the cursor are out of reach, as far as they were looked up. Where the
// time runs out inside a stretch this is kept beside the upload, so that whoever goes on judges its
// firms by the same moment: none is passed over because it was moved in between.
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Instant } from '../../domain/day.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { Fault, plainFault, type Upload } from '../../domain/upload.ts';
import { checkReach } from '../delivery/check-reach.ts';
import type { FirmInFile } from '../delivery/delivered-file.ts';

/** By which moment the stretch is judged, how many of its firms were looked up, and the faults. */
export type Found = {
  readonly now: Instant;
  readonly looked: number;
  readonly faults: readonly RefusalError[];
};

const Kept = z.object({ now: z.string(), looked: z.int(), faults: z.array(Fault) });

/** Looks up the firms that were not yet, until the time is up. */
export async function findOutOfReach(
  deps: Pick<Deps, 'enterprises' | 'files' | 'clock'>,
  upload: Upload,
  firms: readonly FirmInFile[],
  until: Instant,
): Promise<Found> {
  const before = await foundBefore(deps, upload);
  const isOver = () => deps.clock.now() >= until;
  const rest = firms.slice(before.looked);
  const { faults, firms: looked } = await checkReach(deps, rest, upload.divisions, isOver);
  return { ...before, looked: before.looked + looked, faults: [...before.faults, ...faults] };
}

const placeOf = ({ id, cursor }: Upload) => `uploads/${id}/inside/${cursor.stretch}`;

async function foundBefore(
  { files, clock }: Pick<Deps, 'files' | 'clock'>,
  upload: Upload,
): Promise<Found> {
  const { looked, stretch } = upload.cursor;
  if (looked === 0) return { now: clock.now(), looked, faults: [] };
  const bytes = await files.get(placeOf(upload));
  if (!bytes) throw new Error(`${upload.id}: what was found in stretch ${stretch} is not kept`);
  const kept = Kept.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { ...kept, faults: kept.faults.map(plainFault) };
}

/** Keeps what was found; the upload as it goes on inside its stretch, from that firm on. */
export async function stopInside(
  { files }: Pick<Deps, 'files'>,
  upload: Upload,
  found: Found,
  taken: number,
): Promise<Upload> {
  await files.put(placeOf(upload), JSON.stringify(found), 'application/json');
  return { ...upload, cursor: { ...upload.cursor, looked: found.looked, taken } };
}
