// A file, or a stretch of one, checked and parted into what may be taken and what may not: nothing of
// a file with a fault, unless its bringer chose to have the good rows taken.
import type { Deps } from '../../deps.ts';
import type { Instant } from '../../domain/day.ts';
import type { Accept } from '../../domain/delivery.ts';
import { done, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import { checkFirms, inOrder } from './check-firms.ts';
import { checkReach } from './check-reach.ts';
import type { DeliveredFile } from './delivered-file.ts';
import type { FileForm } from './open-file.ts';
import { errorsMax, refuseFile } from './refuse-file.ts';
import { type Sifted, sift } from './sift.ts';

type Needs = Pick<Deps, 'enterprises'>;

export type FileToSift = {
  readonly source: string;
  readonly fileName: string;
  readonly divisions?: readonly string[];
  readonly accept?: Accept;
  readonly form: FileForm;
  readonly file: DeliveredFile;
  readonly now: Instant;
};

export type SiftedFile = Sifted & { readonly errors: readonly RefusalError[] };

/** Refuses `delivery.malformed` where a fault keeps the whole file out, or nothing of it is good. */
export async function siftFile(deps: Needs, given: FileToSift): Promise<Outcome<SiftedFile>> {
  const { file, form, fileName } = given;
  const errors = await faultsIn(deps, given);
  const { good, bad, firmsLeft } = sift(form.heading, file, errors);
  const isKeptOut = errors.length > 0 && (given.accept !== 'good' || good.length === 0);
  if (isKeptOut) return refuseFile(fileName, file.rows, errors);
  return done({ good, bad, firmsLeft, errors: errors.slice(0, errorsMax) });
}

/** Every fault of the rows in their order; who may speak of whom is looked up for sound codes. */
async function faultsIn(
  deps: Needs,
  { file, source, divisions, now, accept }: FileToSift,
): Promise<RefusalError[]> {
  const own = [...file.errors, ...checkFirms(file.firms, source, now)];
  if (!divisions || (own.length > 0 && accept !== 'good')) return inOrder(own);
  const { faults } = await checkReach(deps, file.firms, divisions);
  return inOrder([...own, ...faults]);
}
