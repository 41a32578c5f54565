// A file that was not read: refused whole, with its faults.
import { type Refusal, refuse, type RefusalError } from '../../domain/outcome.ts';

/** How many faults a refusal lists; it always says how many there are. */
export const errorsMax = 1000;

/** The refusal of a whole file, with its faults. */
export function refuseFile(
  fileName: string,
  rowCount: number,
  errors: readonly RefusalError[],
): Refusal {
  const detail = { fileName, errorCount: errors.length, rowCount };
  return refuse('delivery.malformed', detail, errors.slice(0, errorsMax));
}
