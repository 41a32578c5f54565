// The income-tax figures of demo enterprises. Each firm has a story, so that every side of a limit
// occurs: within it, exactly on it, one fen over it, a loss, and figures that were never delivered.
import { type Day, dayParts } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';
import { type Random, randomOf } from './random.ts';
import type { Row } from './registration.ts';

const stories = {
  profit: 22,
  onTheLimit: 2,
  oneFenOver: 2,
  muchProfit: 22,
  loss: 26,
  noProfit: 6,
  restricted: 3,
  manyStaff: 6,
  manyAssets: 5,
  quartersMissing: 4,
  notDelivered: 2,
} as const;
type Story = keyof typeof stories;

const incomeLimitFen = 300_000_000;

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

function incomeFen(story: Story, random: Random): number {
  if (story === 'loss') return -random.whole(1_000_000, 200_000_000);
  if (story === 'noProfit') return 0;
  if (story === 'onTheLimit') return incomeLimitFen;
  if (story === 'oneFenOver') return incomeLimitFen + 1;
  if (story === 'muchProfit') return random.whole(incomeLimitFen + 2, 2_000_000_000);
  return random.whole(500_000, incomeLimitFen - 1);
}

function staffOf(story: Story, firm: DemoFirm, random: Random): number {
  if (story === 'manyStaff') return random.whole(310, 800);
  return firm.size === 'micro' ? random.whole(2, 9) : random.whole(10, 290);
}

function assetsFen(story: Story, firm: DemoFirm, random: Random): number {
  const wan = (from: number, to: number) => random.whole(from, to) * 1_000_000;
  if (story === 'manyAssets') return wan(5200, 20_000);
  return firm.size === 'micro' ? wan(5, 90) : wan(100, 4700);
}

/** Beginning and end of each quarter, moving a little up and down. */
function quarters(start: number, random: Random, step: number): Json {
  const levels = Array.from({ length: 5 }, () => start + random.whole(0, 3) * step);
  return levels.slice(1).map((end, index) => [levels[index] ?? start, end]);
}
