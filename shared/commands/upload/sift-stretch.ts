// The stretch at the cursor, read and parted into what may be taken and what may not.
import type { Deps } from '../../deps.ts';
import { done, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import type { Content, Upload } from '../../domain/upload.ts';
import type { FileForm } from '../delivery/open-file.ts';
import { type Sifted, sift } from '../delivery/sift.ts';
import { faultsIn } from '../delivery/sift-file.ts';
import { readStretch, type Stretch } from '../delivery/stretch.ts';
import { formOf } from './receive.ts';

type Needs = Pick<Deps, 'enterprises' | 'files' | 'clock'>;

export type SiftedStretch = Sifted & {
  readonly stretch: Stretch;
  readonly form: FileForm;
  readonly errors: readonly RefusalError[];
};

/** Refuses what `readStretch` refuses; faults of rows are told, not refused. */
export async function siftStretch(
  deps: Needs,
  upload: Upload,
  content: Content,
): Promise<Outcome<SiftedStretch>> {
  const { source, divisions, fileName } = upload;
  const { form } = formOf(content, source);
  const read = await readStretch(deps.files, content, form, upload);
  if (!read.ok) return read;
  const { file } = read.value;
  const now = deps.clock.now();
  const asked = { source, fileName, divisions, accept: 'good', form, file, now } as const;
  const errors = await faultsIn(deps, asked);
  return done({ ...sift(form.heading, file, errors), stretch: read.value, form, errors });
}
