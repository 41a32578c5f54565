// A whole file read and checked as an import does it, without a table: its firms, or its faults.
import type { Instant } from '../../../shared/domain/day.ts';
import { done, type Outcome } from '../../../shared/domain/outcome.ts';
import { checkFirms, inOrder } from '../../../shared/commands/delivery/check-firms.ts';
import type { DeliveredFile } from '../../../shared/commands/delivery/delivered-file.ts';
import { type FileToRead, openFile } from '../../../shared/commands/delivery/open-file.ts';
import { refuseFile } from '../../../shared/commands/delivery/refuse-file.ts';

/** The firms of a sound file. Refuses what `openFile` refuses, and every fault in its rows. */
export async function readFile(file: FileToRead, now: Instant): Promise<Outcome<DeliveredFile>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const read = opened.value.file;
  const errors = inOrder([...read.errors, ...checkFirms(read.firms, file.source, now)]);
  return errors.length > 0 ? refuseFile(file.fileName, read.rows, errors) : done(read);
}
