// The stories of income tax that demo firms tell, and the figures of each: on both sides of every
// limit.
import type { DemoFirm } from './firm.ts';
import type { Random } from './random.ts';

/** How many firms in a hundred tell each. */
export const stories = {
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
export type Story = keyof typeof stories;

const incomeLimitFen = 300_000_000;

/** The year's taxable income. */
export function incomeFen(story: Story, random: Random): number {
  if (story === 'loss') return -random.whole(1_000_000, 200_000_000);
  if (story === 'noProfit') return 0;
  if (story === 'onTheLimit') return incomeLimitFen;
  if (story === 'oneFenOver') return incomeLimitFen + 1;
  if (story === 'muchProfit') return random.whole(incomeLimitFen + 2, 2_000_000_000);
  return random.whole(500_000, incomeLimitFen - 1);
}

/** Staff at the beginning of a year. */
export function staffOf(story: Story, firm: DemoFirm, random: Random): number {
  if (story === 'manyStaff') return random.whole(310, 800);
  return firm.size === 'micro' ? random.whole(2, 9) : random.whole(10, 290);
}

/** Assets at the beginning of a year. */
export function assetsFen(story: Story, firm: DemoFirm, random: Random): number {
  const wan = (from: number, to: number) => random.whole(from, to) * 1_000_000;
  if (story === 'manyAssets') return wan(5200, 20_000);
  return firm.size === 'micro' ? wan(5, 90) : wan(100, 4700);
}
