// A department says what it knows of one firm, now or as of a stated time. The call is a delivery of
// its own, so that every value can name the call it came with.
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/day.ts';
import { asOfInstant, type Delivery } from '../domain/delivery.ts';
import { nation } from '../domain/division.ts';
import { hashOf } from '../domain/hash.ts';
import { deliveryId, type DeliveryId } from '../domain/ids.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { parseUscc } from '../domain/uscc.ts';
import { checkAsOf } from './delivery/as-of.ts';
import { audited, type Receipt, receivedDelivery } from './delivery/delivery-record.ts';
import type { Sayings } from './delivery/statement.ts';
import { checkSayings } from './delivery/check-sayings.ts';
import { storeStatement } from './delivery/store-statement.ts';

type Needs = Pick<Deps, 'table' | 'enterprises' | 'deliveries' | 'clock'>;

export type FactsToSave = Sayings & {
  readonly uscc: string;
  readonly source: string;
  /** A day or an instant; without it the facts speak as of now. */
  readonly asOf?: string;
};

export type SavedFacts = {
  readonly uscc: string;
  readonly deliveryId: DeliveryId;
  readonly asOfAt: Instant;
  readonly factsVersion: number;
  readonly changedFacts: readonly string[];
};

/** Saves one source's facts of one firm. Refuses `facts.malformed` with every fault in them. */
export async function saveFacts(
  deps: Needs,
  wish: FactsToSave,
  actor: Actor,
): Promise<Outcome<SavedFacts>> {
  const now = deps.clock.now();
  const asOfAt = wish.asOf === undefined ? now : asOfInstant(wish.asOf);
  const firm = parseUscc(wish.uscc);
  const uscc = firm.ok ? firm.value : wish.uscc;
  const errors = [...checkAsOf(wish.asOf, asOfAt, now), ...checkSayings(uscc, wish.source, wish)];
  if (asOfAt === undefined || errors.length > 0)
    return refuse('facts.malformed', { errorCount: errors.length }, errors);
  const { source, facts, withdrawn } = wish;
  const contentHash = hashOf({ uscc, asOfAt, facts, withdrawn });
  const id = deliveryId(source, contentHash);
  const known = await deps.deliveries.delivery(id);
  const receipt = { ...oneFirm, id, source, contentHash, asOfAt, actor, now };
  const along = known ? [] : audited(oneCall(receipt), actor, 'receive-facts', now);
  const statement = { uscc, source, asOfAt, deliveryId: id, facts, withdrawn };
  const { changedFacts, enterprise } = await storeStatement(deps, statement, along);
  const factsVersion = enterprise?.factsVersion ?? 0;
  return done({ uscc, deliveryId: id, asOfAt, factsVersion, changedFacts });
}

const oneFirm = {
  fileName: '',
  firms: 1,
  divisions: [nation],
  accept: 'all',
  rows: 1,
  rowsLeft: 0,
  firmsLeft: 0,
  fixFile: null,
} satisfies Partial<Receipt>;

/** A call is received and finished in one go. */
function oneCall(receipt: Receipt): Delivery {
  const delivery = receivedDelivery(receipt);
  return { ...delivery, state: 'finished', finishedAt: receipt.now, firmsChanged: 1 };
}
