// A steward of one place delivers facts of firms of that place only: of those that lie there now,
// and of new ones that the file itself puts there.
import type { Deps } from '../../deps.ts';
import { divisionCovers, divisionName, nation } from '../../domain/division.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultInFile, type FirmInFile } from './delivered-file.ts';
import { inParallelUntil } from './in-parallel.ts';

const readersMax = 16;

/**
 * A fault for every firm of the file that is, or would be put, outside all of these divisions. Where
 * the time is up it stops, and tells how many firms, the first ones, were looked up.
 */
export async function checkReach(
  deps: Pick<Deps, 'enterprises'>,
  firms: readonly FirmInFile[],
  divisions: readonly string[],
  isOver: () => boolean = () => false,
): Promise<{ faults: readonly RefusalError[]; firms: number }> {
  // Who may speak of the whole country may speak of every firm: nothing is looked up.
  if (divisions.includes(nation)) return { faults: [], firms: firms.length };
  const faults: RefusalError[] = [];
  const pace = { isOver, atLeast: readersMax };
  const looked = await inParallelUntil(firms, readersMax, pace, async (firm) => {
    const known = (await deps.enterprises.enterprise(firm.uscc))?.divisionCode;
    const outside = placesOf(known, firm.facts['reg.divisionCode']).find(
      (place) => !divisions.some((division) => divisionCovers(division, place)),
    );
    const expected = `a firm of ${divisions.map(divisionName).join(' or ')}`;
    if (outside !== undefined)
      faults.push(faultInFile(firm, { pointer: '/uscc', found: outside || 'nowhere', expected }));
  });
  return { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), firms: looked };
}

/** Where a firm lies and where it is now said to lie; one that nobody placed lies nowhere. */
export function placesOf(known: string | undefined, stated: unknown): string[] {
  const places = [known ?? '', typeof stated === 'string' ? stated : ''].filter(Boolean);
  return places.length > 0 ? places : [''];
}
