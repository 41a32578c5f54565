// Hires of demo firms, as the social-security authority keeps them: pseudonyms, no names. Most firms
// hired somebody who does not count for anything; some people were hired by two firms in turn.
import { addMonths, type Day, dayFrom, dayParts } from '../../shared/domain/day.ts';
import { shortHash } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';
import { birthDate, categoryOf, graduatedOn, paidMonths, stories } from './hire-story.ts';
import { type Random, randomOf } from './random.ts';
import type { Row } from './file-text.ts';

/** The rows of the hires file: none (not delivered), one that says there are none, or one a person. */
export function hireRows(seed: number, firm: DemoFirm, asOf: Day): Row[] {
  const random = randomOf(seed, 'hires', firm.index);
  const hired = random.weighted({ somebody: 26, nobody: 70, notDelivered: 4 });
  if (hired === 'notDelivered') return [];
  if (hired === 'nobody') return [{ 'hr.hires.pid': '[]' }];
  const count = random.weighted({ 1: 50, 2: 25, 3: 15, 8: 10 });
  return Array.from({ length: Number(count) }, (_, place) => hire(seed, firm, place, random, asOf));
}

function hire(seed: number, firm: DemoFirm, place: number, random: Random, asOf: Day): Row {
  const story = random.weighted(stories);
  const year = dayParts(asOf).year - (random.percent(70) ? 1 : random.whole(0, 3));
  const contractStart = dayFrom(year, random.whole(1, year === dayParts(asOf).year ? 6 : 9), 1);
  const paid = paidMonths(story, contractStart, asOf);
  const leftOn = story === 'left' ? addMonths(contractStart, paid) : null;
  return {
    'hr.hires.pid': pidOf(seed, firm, place, random),
    'hr.hires.category': categoryOf(story),
    'hr.hires.graduatedOn': graduatedOn(story, contractStart),
    'hr.hires.unemployedSinceGraduation': story === 'graduate',
    'hr.hires.birthDate': birthDate(story, year, random),
    'hr.hires.contractStart': contractStart,
    'hr.hires.contractMonths': random.pick([12, 24, 36]),
    'hr.hires.insuredFrom': contractStart.slice(0, 7),
    'hr.hires.insuredTo': leftOn === null ? null : leftOn.slice(0, 7),
    'hr.hires.stillInsured': story !== 'left',
    'hr.hires.paidMonths.unemployment': paid,
    'hr.hires.paidMonths.injury': paid,
    'hr.hires.paidMonths.pension': paid,
    'hr.hires.usedFor': story === 'alreadyUsed' ? ['emp.absorb-grant'] : [],
  };
}

/** One pseudonym in thirty is that of a person whom another firm hired too. */
function pidOf(seed: number, firm: DemoFirm, place: number, random: Random): string {
  const shared = random.percent(3);
  const owner = shared ? `shared ${random.whole(1, 20)}` : `${firm.index} ${place}`;
  return `p${shortHash(seed, owner).slice(0, 12)}`;
}
