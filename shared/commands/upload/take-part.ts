// As many firms of a stretch as the time allows, from where the last run stopped inside it.
import type { Instant } from '../../domain/day.ts';
import type { Upload } from '../../domain/upload.ts';
import type { Needs } from '../delivery/change-firm.ts';
import type { FirmInFile } from '../delivery/delivered-file.ts';
import { takeFirms, type Taken } from '../delivery/take-firms.ts';
import { deliveryOf } from './delivery-of.ts';

type Part = {
  /** Every firm of the stretch, in its order, and those of them that are to be taken. */
  readonly firms: readonly FirmInFile[];
  readonly good: readonly FirmInFile[];
  readonly dryRun: boolean;
  readonly until: Instant;
};

/** However late it is, so many firms are taken: a run that took none would be repeated for ever. */
const atLeast = 16;

/** What was taken now, and how many firms of the stretch are dealt with; all, if the time sufficed. */
export async function takePart(
  deps: Needs,
  upload: Upload,
  { firms, good, dryRun, until }: Part,
): Promise<Taken & { readonly upTo: number; readonly isWhole: boolean }> {
  const places = new Map(firms.map(({ uscc }, index) => [uscc, index]));
  const placeOf = ({ uscc }: FirmInFile) => places.get(uscc) ?? 0;
  const left = good.filter((firm) => placeOf(firm) >= upload.cursor.taken);
  const taking = { dryRun, until, atLeast, isRepeat: true, onProgress: () => {} };
  const taken = await takeFirms(deps, deliveryOf(upload), left, taking);
  const next = left[taken.firms];
  return { ...taken, upTo: next ? placeOf(next) : firms.length, isWhole: !next };
}
