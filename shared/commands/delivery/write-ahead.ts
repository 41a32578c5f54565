// Pieces that are too many for one transaction are written ahead of the last one. Every transaction
// of them moves the firm's head and leaves a mark in it, so that nothing is decided on the mixture,
// no two statements of one source interleave unseen, and a crash is not forgotten.
import type { Enterprise } from '../../domain/enterprise.ts';
import { commitDecision, put, type Write } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { decideFacts, type FactChange } from './decide-facts.ts';
import { headWhile } from './enterprise-head.ts';
import type { Statement } from './statement.ts';

export type StoreNeeds = Pick<Deps, 'table' | 'enterprises' | 'clock'>;

/** What is still to be written ahead, and the head that goes with the next pieces of it. */
type Plan = { readonly head: Enterprise; readonly ahead: readonly Write[] };

const writesMax = 100;
// A transaction holds 4 MB.
const bytesMax = 2_000_000;

/** The pieces that do not fit into the last transaction beside the other writes. */
export function aheadOf({ pieces, others }: FactChange, reserved: number): readonly Write[] {
  return pieces.slice(fittingCount(pieces, writesMax - others.length - reserved));
}

/** Writes pieces ahead until what is left fits into the last transaction. */
export async function writeAhead(
  deps: StoreNeeds,
  said: Statement,
  reserved: number,
): Promise<void> {
  let plan: Plan | undefined;
  do {
    let known = plan;
    const written = await commitDecision<Plan>(deps.table, async () => {
      const { head, ahead } = known ?? (await planAhead(deps, said, reserved));
      // Whoever was first in between has changed what the plan was made for.
      known = undefined;
      const count = fittingCount(ahead, writesMax - 1);
      const change = ahead.length > 0 ? [put('enterprise', head), ...ahead.slice(0, count)] : [];
      const value = { head: { ...head, version: head.version + 1 }, ahead: ahead.slice(count) };
      return { ok: true, change, value };
    });
    if (!written.ok) throw new Error(`pieces of a checked statement were refused: ${written.code}`);
    plan = written.value;
  } while (plan.ahead.length > 0);
}

async function planAhead(deps: StoreNeeds, said: Statement, reserved: number): Promise<Plan> {
  const now = deps.clock.now();
  const records = await deps.enterprises.records(said.uscc);
  const change = decideFacts(records, said, now);
  const { source, deliveryId } = said;
  const marks = change.keysInPieces.map((key) => ({ source, key, deliveryId }));
  const head = headWhile(records.enterprise, said.uscc, marks, now);
  return { head, ahead: aheadOf(change, reserved) };
}

/** How many of the writes, from the first, one transaction takes; always one, if there is room. */
function fittingCount(writes: readonly Write[], countMax: number): number {
  let [count, bytes] = [0, 0];
  for (const { record } of writes.slice(0, Math.max(countMax, 0))) {
    bytes += new TextEncoder().encode(JSON.stringify(record)).length;
    if (bytes > bytesMax && count > 0) break;
    count += 1;
  }
  return count;
}
