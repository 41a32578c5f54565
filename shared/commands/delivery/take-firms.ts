// The firms of a checked file, saved (or only compared) several at a time. What was saved before is
// found unchanged, so a run that stops early is continued by running it again.
import type { Instant } from '../../domain/day.ts';
import { asOfInstant, type Delivery } from '../../domain/delivery.ts';
import { type Needs, doesChange, hasChanged, wouldChange } from './change-firm.ts';
import type { FirmInFile } from './delivered-file.ts';
import { inParallelUntil } from './in-parallel.ts';
import type { Statement } from './statement.ts';

export type Taking = {
  readonly dryRun: boolean;
  /** No firm is begun after this moment. */
  readonly until: Instant | undefined;
  /** So many are taken however late it is; none where it is left out. */
  readonly atLeast?: number;
  /** A stretch that may have been taken before: what it changed then counts as changed now. */
  readonly isRepeat?: boolean;
  readonly onProgress: (done: number, total: number) => void;
};

/** How many firms were gone through, always the first ones, and of how many something changed. */
export type Taken = { readonly firms: number; readonly changed: number };

const workersMax = 16;

/** Takes in the firms until the time is up. */
export async function takeFirms(
  deps: Needs,
  delivery: Delivery,
  firms: readonly FirmInFile[],
  { dryRun, until, atLeast = 0, isRepeat, onProgress }: Taking,
): Promise<Taken> {
  let [taken, changed] = [0, 0];
  const changes = dryRun ? wouldChange : isRepeat ? hasChanged : doesChange;
  const isOver = () => until !== undefined && deps.clock.now() >= until;
  const firmsDone = await inParallelUntil(firms, workersMax, { isOver, atLeast }, async (firm) => {
    if (await changes(deps, statementOf(delivery, firm))) changed += 1;
    taken += 1;
    onProgress(taken, firms.length);
  });
  return { firms: firmsDone, changed };
}

function statementOf(delivery: Delivery, firm: FirmInFile): Statement {
  const { source, asOfAt, id } = delivery;
  const { uscc, facts, withdrawn } = firm;
  const own = firm.asOf === undefined ? undefined : asOfInstant(firm.asOf);
  return { uscc, source, asOfAt: own ?? asOfAt, deliveryId: id, facts, withdrawn };
}
