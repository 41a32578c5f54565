// Where demo firms are: three in five in a county of Guangxi, the others in one of Hubei.
import { divisionsBelow } from '../../shared/domain/division.ts';
import type { Random } from './random.ts';

const [guangxi, hubei] = ['450000', '420000'].map((province) =>
  divisionsBelow(province).flatMap((city) => (city.endsWith('00') ? divisionsBelow(city) : [city])),
);

/** The division code of one county. */
export function countyOf(random: Random): string {
  const counties = (random.percent(60) ? guangxi : hubei) ?? [];
  return counties[random.whole(0, counties.length - 1)] ?? '450103';
}
