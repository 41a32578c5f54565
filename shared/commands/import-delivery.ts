// A department brings a file of facts. It is read and checked as a whole first; then every firm is
// saved by itself. The delivery's id is made of its source and its bytes: after a crash the same
// file goes on where it stopped, and once finished it changes nothing again.
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/day.ts';
import { asOfInstant, type Delivery } from '../domain/delivery.ts';
import { sha256 } from '../domain/hash.ts';
import { deliveryId, type DeliveryId } from '../domain/ids.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { checkAsOf } from './delivery/as-of.ts';
import { checkReach } from './delivery/check-reach.ts';
import { receivedDelivery } from './delivery/delivery-record.ts';
import { finishDelivery, pauseDelivery } from './delivery/finish-delivery.ts';
import { beginDelivery } from './delivery/begin-delivery.ts';
import { type FileToRead, readFile } from './delivery/read-file.ts';
import { refuseFile } from './delivery/refuse-file.ts';
import { type Taken, takeFirms } from './delivery/take-firms.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

export type DeliveryToImport = FileToRead & {
  /** As of when rows speak that do not say so: a day or an instant; else the time of receipt. */
  readonly asOf?: string;
  /** The divisions whose firms the sender may speak of; every firm where it is left out. */
  readonly divisions?: readonly string[];
  /** Only tells what is wrong, or how many firms would change. */
  readonly dryRun?: boolean;
  /** Where the caller cannot wait longer: the same file again then goes on. */
  readonly until?: Instant;
};

/**
 * `same`: this very file was taken in before, so nothing was written. `running`: the time was up
 * after `firmsDone` firms, and the same file again goes on from there. `firmsChanged` counts the
 * firms that all runs of this delivery changed; a dry run, those that would change now.
 */
export type ImportReport = {
  readonly deliveryId: DeliveryId;
  readonly result: 'dry-run' | 'imported' | 'same' | 'running';
  readonly asOfAt: Instant;
  readonly rows: number;
  readonly firms: number;
  readonly firmsDone: number;
  readonly firmsChanged: number;
};

/** Refuses what `readFile` refuses, also for firms out of reach, and an as-of time that cannot be. */
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
  const read = readFile(wish, now);
  if (!read.ok) return read;
  const { rows, firms } = read.value;
  const outside = wish.divisions ? await checkReach(deps, firms, wish.divisions) : [];
  if (outside.length > 0) return refuseFile(wish.fileName, rows, outside);
  const delivery = await findOrReceive(deps, wish, asOfAt, { firms: firms.length, actor, now });
  const report = (result: ImportReport['result'], one: Delivery, taken: Taken) => {
    const counts = { firmsDone: taken.firms, firmsChanged: taken.changed };
    const { id, asOfAt } = one;
    return done({ deliveryId: id, result, asOfAt, rows, firms: firms.length, ...counts });
  };
  if (delivery.state === 'finished')
    return report('same', delivery, { firms: firms.length, changed: 0 });
  const taking = { dryRun: wish.dryRun === true, until: wish.until, onProgress };
  if (taking.dryRun)
    return report('dry-run', delivery, await takeFirms(deps, delivery, firms, taking));
  const begun = await beginDelivery(deps, delivery, wish.bytes, actor);
  const taken = await takeFirms(deps, begun, firms, taking);
  const sofar = { ...taken, changed: begun.firmsChanged + taken.changed };
  const isWhole = taken.firms === firms.length;
  await (isWhole ? finishDelivery : pauseDelivery)(deps, begun.id, taken.changed, actor);
  return report(isWhole ? 'imported' : 'running', begun, sofar);
}

/** An as-of time that is stated is part of the delivery's identity: it makes a new statement. */
async function findOrReceive(
  deps: Needs,
  { source, fileName, bytes, asOf }: DeliveryToImport,
  asOfAt: Instant,
  receipt: { firms: number; actor: Actor; now: Instant },
): Promise<Delivery> {
  const contentHash = sha256(bytes);
  const id = deliveryId(source, asOf ? `${contentHash} ${asOfAt}` : contentHash);
  const known = await deps.deliveries.delivery(id);
  return known ?? receivedDelivery({ id, source, fileName, contentHash, asOfAt, ...receipt });
}
