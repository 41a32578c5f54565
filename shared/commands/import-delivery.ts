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
import { decideFacts } from './delivery/decide-facts.ts';
import type { FirmInFile } from './delivery/delivered-file.ts';
import { beginDelivery, finishDelivery, receivedDelivery } from './delivery/delivery-record.ts';
import { inParallel } from './delivery/in-parallel.ts';
import { type FileToRead, readFile, refuseFile } from './delivery/read-file.ts';
import type { Statement } from './delivery/statement.ts';
import { storeStatement } from './delivery/store-statement.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'files' | 'clock'>;

export type DeliveryToImport = FileToRead & {
  /** As of when rows speak that do not say so: a day or an instant; else the time of receipt. */
  readonly asOf?: string;
  /** The divisions whose firms the sender may speak of; every firm where it is left out. */
  readonly divisions?: readonly string[];
  /** Only tells what is wrong, or how many firms would change. */
  readonly dryRun?: boolean;
};

/** `same`: this very file was taken in before, so nothing was written. */
export type ImportReport = {
  readonly deliveryId: DeliveryId;
  readonly result: 'dry-run' | 'imported' | 'same';
  readonly asOfAt: Instant;
  readonly rows: number;
  readonly firms: number;
  readonly firmsChanged: number;
};

const workersMax = 16;

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
  const report = (result: ImportReport['result'], one: Delivery, firmsChanged: number) => {
    const counts = { rows, firms: firms.length, firmsChanged };
    return done({ deliveryId: one.id, result, asOfAt: one.asOfAt, ...counts });
  };
  if (delivery.state === 'finished') return report('same', delivery, 0);
  if (wish.dryRun)
    return report('dry-run', delivery, await countChanged(deps, delivery, firms, onProgress));
  const begun = await beginDelivery(deps, delivery, wish.bytes, actor);
  const firmsChanged = await saveChanged(deps, begun, firms, onProgress);
  await finishDelivery(deps, begun.id, firmsChanged, actor);
  return report('imported', begun, firmsChanged);
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

type Progress = (done: number, total: number) => void;
type Firms = readonly FirmInFile[];

function saveChanged(deps: Needs, delivery: Delivery, firms: Firms, onProgress: Progress) {
  return countWhere(firms, onProgress, async (firm) => {
    const { changedFacts } = await storeStatement(deps, statementOf(delivery, firm));
    return changedFacts.length > 0;
  });
}

function countChanged(deps: Needs, delivery: Delivery, firms: Firms, onProgress: Progress) {
  return countWhere(firms, onProgress, async (firm) => {
    const records = await deps.enterprises.records(firm.uscc);
    const change = decideFacts(records, statementOf(delivery, firm), deps.clock.now());
    return change.changedFacts.length > 0;
  });
}

async function countWhere(
  firms: Firms,
  onProgress: Progress,
  test: (firm: FirmInFile) => Promise<boolean>,
): Promise<number> {
  let [seen, counted] = [0, 0];
  await inParallel(firms, workersMax, async (firm) => {
    if (await test(firm)) counted += 1;
    seen += 1;
    onProgress(seen, firms.length);
  });
  return counted;
}

function statementOf(delivery: Delivery, firm: FirmInFile): Statement {
  const { source, asOfAt, id } = delivery;
  const { uscc, facts, withdrawn } = firm;
  const own = firm.asOf === undefined ? undefined : asOfInstant(firm.asOf);
  return { uscc, source, asOfAt: own ?? asOfAt, deliveryId: id, facts, withdrawn };
}
