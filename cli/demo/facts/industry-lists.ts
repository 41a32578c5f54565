// What industry and information technology says of a demo firm: the lists it is on, and the first sets
// of equipment that it made.
import { addMonths, type Day, dayParts } from '../../../shared/domain/day.ts';
import { closedYearsOf } from '../firm/books.ts';
import { drawsOf, type Firm, isIn, tells } from '../firm/firm.ts';
import { dayWithin } from '../firm/span.ts';
import { members, plain } from '../files/table.ts';

const firstListYear = 2023;
const firstSetYears = 5;

export const industryLists = plain('MIIT', 'lists', listsOf, {
  'miit.icOrToolYears': ({ toolYears }) => toolYears,
  'miit.littleGiantOn': ({ giantOn }) => giantOn,
  'miit.isLittleGiant': ({ giantOn }) => giantOn !== null,
  'miit.isSingleChampion': ({ isChampion }) => isChampion,
  'miit.isTop500Manufacturer': ({ isTop500 }) => isTop500,
  'miit.isLeadingEnterprise': ({ isLeading }) => isLeading,
});

export const firstSets = members('MIIT', 'first-sets', firstSetsOf, {
  'miit.firstSets.id': ({ id }) => id,
  'miit.firstSets.level': ({ level }) => level,
  'miit.firstSets.year': ({ year }) => year,
  'miit.firstSets.firstYearSalesFen': ({ salesFen }) => salesFen,
});

/** Said of enterprises; only manufacturers are on a list. */
function listsOf(firm: Firm) {
  if (firm.kind !== 'enterprise') return undefined;
  const draws = drawsOf(firm, 'lists');
  const makes = isIn(firm, 'C');
  return {
    toolYears: toolYearsOf(firm, draws.percent(4)),
    giantOn: giantOn(firm, draws.percent(6)),
    isChampion: makes && firm.staff >= 100 && draws.percent(5),
    isTop500: makes && firm.staff >= 2000 && draws.percent(20),
    isLeading: tells(firm, 'output-guangxi') || (makes && firm.staff >= 200 && draws.percent(10)),
  };
}

function toolYearsOf(firm: Firm, chance: boolean): number[] {
  const isListed = tells(firm, 'machine-tools') || (chance && isIn(firm, 'C35', 'C39'));
  if (!isListed) return [];
  return closedYearsOf(firm).flatMap(({ year }) => (year >= firstListYear ? [year] : []));
}

/** The day it was recognised as a little giant; null for others. Most were in the last two years. */
function giantOn(firm: Firm, chance: boolean): Day | null {
  const isStory = tells(firm, 'little-giant');
  if (!isStory && !(chance && isIn(firm, 'C') && firm.staff >= 50)) return null;
  const draws = drawsOf(firm, 'little giant');
  const from = addMonths(firm.asOf, isStory ? -22 : -60);
  return dayWithin(draws, firm, from, firm.lastOn) ?? null;
}

/** Known of manufacturers; few make one. */
function firstSetsOf(firm: Firm) {
  if (!isIn(firm, 'C') || firm.kind !== 'enterprise') return undefined;
  const draws = drawsOf(firm, 'first sets');
  const isStory = tells(firm, 'first-set-yichang', 'first-set-sichuan');
  if (!isStory && !draws.percent(firm.staff >= 30 ? 4 : 0)) return [];
  const { year } = dayParts(firm.asOf);
  return Array.from({ length: draws.whole(1, 3) }, (_, place) => ({
    id: `YLFS${firm.index}-${place + 1}`,
    level: draws.percent(70) ? 'provincial' : 'national',
    year: year - (place === 0 && isStory ? draws.whole(0, 1) : draws.whole(0, firstSetYears)),
    salesFen: draws.whole(50, 3000) * 1_000_000,
  }));
}
