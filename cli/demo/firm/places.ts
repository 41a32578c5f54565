// Where demo firms are: in every province, most of them in Guangxi and Hubei, whose own policies the
// catalogue holds. The weights are assumptions.
import { divisionsBelow, nation } from '../../../shared/domain/division.ts';
import type { Draws } from '../draws.ts';

/** How many firms in about a hundred; every other province of the mainland has one. */
const weights: Readonly<Record<string, number>> = { 45: 30, 42: 24, 51: 6, 50: 5 };
// Taiwan, Hong Kong and Macao have registers of their own.
const elsewhere = ['71', '81', '82'];

const provinces = divisionsBelow(nation)
  .map((code) => code.slice(0, 2))
  .filter((prefix) => !elsewhere.includes(prefix))
  .flatMap((prefix) => Array.from({ length: weights[prefix] ?? 1 }, () => prefix));
const counties = new Map<string, readonly string[]>();

/** The code of one county; with `within`, of one whose code begins so. */
export function countyOf(draws: Draws, within: string | undefined): string {
  const prefix = within ?? provinces[draws.whole(0, provinces.length - 1)] ?? '45';
  const choices = countiesOf(prefix);
  return choices[draws.whole(0, choices.length - 1)] ?? '450103';
}

/** The counties of a province or city; a city without counties stands for itself. */
function countiesOf(prefix: string): readonly string[] {
  const known = counties.get(prefix);
  if (known) return known;
  const cities = prefix.length === 4 ? [`${prefix}00`] : divisionsBelow(`${prefix}0000`);
  const found = cities.flatMap((city) => {
    const below = city.endsWith('00') ? divisionsBelow(city) : [];
    return below.length > 0 ? below : [city];
  });
  counties.set(prefix, found);
  return found;
}
