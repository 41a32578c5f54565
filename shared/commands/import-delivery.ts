// A department brings a file of facts. It is read and checked as a whole first; then every firm is
// saved by itself. The delivery's id is made of its source and its bytes: after a crash the same
// file goes on where it stopped, and once finished it changes nothing again.
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/day.ts';
import { type Accept, asOfInstant, type Delivery } from '../domain/delivery.ts';
import { nation } from '../domain/division.ts';
import { sha256 } from '../domain/hash.ts';
import type { DeliveryId } from '../domain/ids.ts';
import { done, type Outcome, refuse, type RefusalError } from '../domain/outcome.ts';
import { checkAsOf } from './delivery/as-of.ts';
import { beginDelivery } from './delivery/begin-delivery.ts';
import { identityOf } from './delivery/delivery-id.ts';
import { receivedDelivery } from './delivery/delivery-record.ts';
import { finishDelivery, pauseDelivery } from './delivery/finish-delivery.ts';
import { fixFile, fixPlace } from './delivery/fix-file.ts';
import { openFile } from './delivery/open-file.ts';
import { type SiftedFile, siftFile } from './delivery/sift-file.ts';
import { type Taken, takeFirms } from './delivery/take-firms.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

export type DeliveryToImport = {
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** As of when rows speak that do not say so: a day or an instant; else the time of receipt. */
  readonly asOf?: string;
  /** The divisions whose firms the sender may speak of; every firm where it is left out. */
  readonly divisions?: readonly string[];
  /** Only tells what is wrong, or how many firms would change. */
  readonly dryRun?: boolean;
  /** `good`: what is sound is taken, the rest is kept as a file to mend. Otherwise all or nothing. */
  readonly accept?: Accept;
  /** Where the caller cannot wait longer: the same file again then goes on. */
  readonly until?: Instant;
};

/**
 * `same`: this very file was taken in before, so nothing was written. `running`: the time was up
 * after `firmsDone` firms, and the same file again goes on from there. `firmsChanged` counts the
 * firms that all runs of this delivery changed; a dry run, those that would change now. What was left
 * out is counted, named in `errors`, and lies in `fixFile`.
 */
export type ImportReport = {
  readonly deliveryId: DeliveryId;
  readonly result: 'dry-run' | 'imported' | 'same' | 'running';
  readonly asOfAt: Instant;
  readonly rows: number;
  readonly firms: number;
  readonly firmsDone: number;
  readonly firmsChanged: number;
  readonly rowsLeft: number;
  readonly firmsLeft: number;
  readonly fixFile: string | null;
  readonly errors: readonly RefusalError[];
};

/**
 * Refuses what `openFile` refuses, `delivery.malformed` for faults in rows (unless good rows are to be
 * taken and there are some), and an as-of time that cannot be.
 */
export async function importDelivery(
  deps: Needs,
  wish: DeliveryToImport,
  actor: Actor,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Outcome<ImportReport>> {
  const now = deps.clock.now();
  const asOfAt = wish.asOf === undefined ? now : asOfInstant(wish.asOf);
  const errors = checkAsOf(wish.asOf, asOfAt, now);
  if (asOfAt === undefined || errors.length > 0)
    return refuse('facts.malformed', { errorCount: errors.length }, errors);
  const meanings = (await deps.deliveries.columns(wish.source))?.columns ?? {};
  const opened = await openFile({ ...wish, meanings });
  if (!opened.ok) return opened;
  const sifted = await siftFile(deps, { ...wish, ...opened.value, now });
  if (!sifted.ok) return sifted;
  const { heading } = opened.value.form;
  const { source } = wish;
  const contentHash = sha256(wish.bytes);
  const statedAt = wish.asOf === undefined ? undefined : asOfAt;
  const id = identityOf({ source, contentHash, statedAt, heading, meanings });
  const { good, bad, firmsLeft } = sifted.value;
  const counts = {
    firms: good.length,
    divisions: [...(wish.divisions ?? [nation])],
    accept: wish.accept ?? 'all',
    rows: opened.value.file.rows,
    rowsLeft: bad.length,
    firmsLeft,
    fixFile: bad.length > 0 ? fixPlace(id, wish.fileName) : null,
  };
  const receipt = { id, source, fileName: wish.fileName, contentHash, asOfAt, actor, now };
  const known = await deps.deliveries.delivery(id);
  const delivery: Delivery = known
    ? { ...known, ...counts }
    : receivedDelivery({ ...receipt, ...counts });
  const say = (result: ImportReport['result'], taken: Taken, about = delivery) =>
    done(report(result, about, taken, sifted.value));
  if (known?.state === 'finished' && known.rowsLeft === bad.length)
    return say('same', { firms: good.length, changed: 0 });
  const taking = { dryRun: wish.dryRun ?? false, until: wish.until, onProgress };
  if (taking.dryRun) return say('dry-run', await takeFirms(deps, delivery, good, taking));
  await keepFiles(deps, delivery, wish.bytes, async () => fixFile(opened.value.form, bad));
  const begun = await beginDelivery(deps, delivery, actor);
  const taken = await takeFirms(deps, begun, good, taking);
  const isWhole = taken.firms === good.length;
  await (isWhole ? finishDelivery : pauseDelivery)(deps, begun, taken.changed, actor);
  const sofar = { ...taken, changed: begun.firmsChanged + taken.changed };
  return say(isWhole ? 'imported' : 'running', sofar, begun);
}

/** Keeps the file as it came, and the rows of it that are left out. */
async function keepFiles(
  { files }: Pick<Deps, 'files'>,
  { id, fixFile: place }: Delivery,
  bytes: Uint8Array,
  toMend: () => Promise<Uint8Array>,
): Promise<void> {
  await files.put(`deliveries/${id}`, bytes, 'application/octet-stream');
  if (place !== null) await files.put(place, await toMend(), 'application/octet-stream');
}

function report(
  result: ImportReport['result'],
  { id, asOfAt, rows, firms, rowsLeft, firmsLeft, fixFile: place }: Delivery,
  taken: Taken,
  { errors }: SiftedFile,
): ImportReport {
  return {
    deliveryId: id,
    result,
    asOfAt,
    rows,
    firms,
    firmsDone: taken.firms,
    firmsChanged: taken.changed,
    rowsLeft,
    firmsLeft,
    fixFile: result === 'dry-run' ? null : place,
    errors,
  };
}
