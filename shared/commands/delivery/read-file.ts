// Reads and checks a whole file of facts before anything of it is stored, so that a department can
// mend every fault at once instead of one per attempt.
import type { Instant } from '../../domain/day.ts';
import { asOfInstant } from '../../domain/delivery.ts';
import { done, type Outcome, refuse, type RefusalError } from '../../domain/outcome.ts';
import { checkAsOf } from './as-of.ts';
import { type DeliveredFile, faultInFile, type FirmInFile } from './delivered-file.ts';
import { readText, decode } from './file-format.ts';
import { refuseFile } from './refuse-file.ts';
import { checkSayings } from './check-sayings.ts';

export type FileToRead = {
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

/**
 * The firms of a sound file. Refuses `delivery.encoding` (no UTF-8), `delivery.format` (neither CSV
 * nor NDJSON), `delivery.empty`, or `delivery.malformed` with line, column, found and expected.
 */
export function readFile(file: FileToRead, now: Instant): Outcome<DeliveredFile> {
  const { fileName } = file;
  const text = decode(file.bytes);
  if (text === undefined) return refuse('delivery.encoding', { fileName });
  const read = readText(fileName, file.source, text);
  if (!read) return refuse('delivery.format', { fileName });
  const errors = [
    ...read.errors,
    ...read.firms.flatMap((firm) => checkFirm(firm, file.source, now)),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (errors.length > 0) return refuseFile(fileName, read.rows, errors);
  return read.firms.length === 0 ? refuse('delivery.empty', { fileName }) : done(read);
}

function checkFirm(firm: FirmInFile, source: string, now: Instant): RefusalError[] {
  const asOfAt = firm.asOf === undefined ? now : asOfInstant(firm.asOf);
  return [...checkAsOf(firm.asOf, asOfAt, now), ...checkSayings(firm.uscc, source, firm)].map(
    (error) => faultInFile(firm, error),
  );
}
