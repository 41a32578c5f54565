// The income-tax figures of demo enterprises. Each firm has a story, so that every side of a limit
// occurs: within it, exactly on it, one fen over it, a loss, and figures that were never delivered.
import { type Day, dayParts } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';
import { stories, type Story, incomeFen, staffOf, assetsFen } from './income-story.ts';
import { type Random, randomOf } from './random.ts';
import type { Row } from './file-text.ts';

/** The rows of the income-tax file for the last years; none for firms that pay no income tax. */
export function incomeTaxRows(seed: number, firm: DemoFirm, asOf: Day): Row[] {
  if (firm.kind !== 'enterprise') return [];
  const random = randomOf(seed, 'income-tax', firm.index);
  const told = random.weighted(stories);
  const story: Story =
    firm.size === 'large' && told !== 'notDelivered' ? random.pick(['muchProfit', 'loss']) : told;
  if (story === 'notDelivered') return [];
  const lastYear = dayParts(asOf).year - 1;
  return [lastYear - 2, lastYear - 1, lastYear].map((year) => ({
    period: String(year),
    'tax.cit.annual.taxableIncomeFen': incomeFen(story, random),
    'tax.cit.annual.restrictedIndustry': story === 'restricted',
    'tax.cit.annual.assessment': 'audit',
    ...(story !== 'quartersMissing' && {
      'tax.cit.staffQuarters': quarters(staffOf(story, firm, random), random, 1),
      'tax.cit.assetQuartersFen': quarters(assetsFen(story, firm, random), random, 1_000_000),
    }),
  }));
}

/** Beginning and end of each quarter, moving a little up and down. */
function quarters(start: number, random: Random, step: number): Json {
  const levels = Array.from({ length: 5 }, () => start + random.whole(0, 3) * step);
  return levels.slice(1).map((end, index) => [levels[index] ?? start, end]);
}
