// The stretch at the cursor, read and parted into what may be taken and what may not.
import type { Deps } from '../../deps.ts';
import type { Instant } from '../../domain/day.ts';
import { done, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import type { Content, Upload } from '../../domain/upload.ts';
import { checkFirms, inOrder } from '../delivery/check-firms.ts';
import type { FileForm } from '../delivery/open-file.ts';
import { type Sifted, sift } from '../delivery/sift.ts';
import { readStretch, type Stretch } from '../delivery/stretch.ts';
import { findOutOfReach, type Found } from './out-of-reach.ts';
import { formOf } from './receive.ts';

type Needs = Pick<Deps, 'enterprises' | 'files' | 'clock'>;

export type SiftedStretch = Sifted & {
  readonly stretch: Stretch;
  readonly form: FileForm;
  readonly errors: readonly RefusalError[];
  readonly found: Found;
  /** Whether the time sufficed to look up every firm; until then nothing may follow from it. */
  readonly isLookedUp: boolean;
};

/** Refuses what `readStretch` refuses; faults of rows are told, not refused. */
export async function siftStretch(
  deps: Needs,
  upload: Upload,
  content: Content,
  until: Instant,
): Promise<Outcome<SiftedStretch>> {
  const { source } = upload;
  const { form } = formOf(content, source);
  const read = await readStretch(deps.files, content, form, upload);
  if (!read.ok) return read;
  const { file } = read.value;
  const found = await findOutOfReach(deps, upload, file.firms, until);
  const own = [...file.errors, ...checkFirms(file.firms, source, found.now)];
  const errors = inOrder([...own, ...found.faults]);
  const isLookedUp = found.looked === file.firms.length;
  const sifted = sift(form.heading, file, errors);
  return done({ ...sifted, stretch: read.value, form, errors, found, isLookedUp });
}
