// How big a demo firm is, year by year, as statistics say.
import { type Day, dayParts } from '../../shared/domain/day.ts';
import type { DemoFirm, Size } from './firm.ts';
import { randomOf } from './random.ts';
import type { Row } from './file-text.ts';

/** The largest staff, revenue and assets (in 万 yuan) of a size, roughly; large is several times medium. */
const bounds: Record<Size, { staff: number; revenue: number; assets: number }> = {
  micro: { staff: 9, revenue: 90, assets: 90 },
  small: { staff: 90, revenue: 1900, assets: 4500 },
  medium: { staff: 290, revenue: 9000, assets: 12000 },
  large: { staff: 2500, revenue: 90000, assets: 150000 },
};
const fenPerWan = 1_000_000;

/** Staff, revenue and assets of the last years by size, a little different each year. */
export function annualRows(seed: number, firm: DemoFirm, asOf: Day): Row[] {
  const random = randomOf(seed, 'annual', firm.index);
  if (random.percent(4)) return [];
  const { staff, revenue, assets } = bounds[firm.size];
  const lastYear = dayParts(asOf).year - 1;
  return [lastYear - 2, lastYear - 1, lastYear].map((year) => ({
    period: String(year),
    'stat.annual.staff': Math.max(1, Math.floor((staff * random.whole(30, 100)) / 100)),
    'stat.annual.revenueFen': revenue * random.whole(30, 100) * (fenPerWan / 100),
    'stat.annual.assetsFen': assets * random.whole(30, 100) * (fenPerWan / 100),
  }));
}
