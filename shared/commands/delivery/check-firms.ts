// The faults in what a file says of its firms: codes, values, times, and what the source may not say.
import type { Instant } from '../../domain/day.ts';
import { asOfInstant } from '../../domain/delivery.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { checkAsOf } from './as-of.ts';
import { checkSayings } from './check-sayings.ts';
import { faultInFile, type FirmInFile } from './delivered-file.ts';

/** Every fault of the firms, each at its place in the file. */
export function checkFirms(
  firms: readonly FirmInFile[],
  source: string,
  now: Instant,
): RefusalError[] {
  return firms.flatMap((firm) => checkFirm(firm, source, now));
}

function checkFirm(firm: FirmInFile, source: string, now: Instant): RefusalError[] {
  const asOfAt = firm.asOf === undefined ? now : asOfInstant(firm.asOf);
  return [...checkAsOf(firm.asOf, asOfAt, now), ...checkSayings(firm.uscc, source, firm)].map(
    (error) => faultInFile(firm, error),
  );
}

/** The faults from the top of the file down. */
export function inOrder(errors: readonly RefusalError[]): RefusalError[] {
  return errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
