// Makes shared/domain/division-codes.json from @vant/area-data: the administrative divisions of
// GB/T 2260, without the package's own additions (towns, development zones, places abroad).
import { writeFile } from 'node:fs/promises';
import { areaList } from '@vant/area-data';

/** When the table's source was published; a page that names a division can say how old it is. */
const asOn = '2025-10-03';
/** Cities without counties: what the package lists below them are towns and streets. */
const withoutCounties = ['4419', '4420', '4604', '6202'];
/** Their divisions below the first level have no code in GB/T 2260. */
const firstLevelOnly = ['71', '81', '82'];
/** These gather what lies directly under a province or municipality; none is an authority. */
const gathering = /^(?:\d\d90|11\d\d|12\d\d|31\d\d|50\d\d)$/;

const target = new URL('../shared/domain/division-codes.json', import.meta.url);
await writeFile(target, `${JSON.stringify({ asOn, provinces: provinces() }, null, 2)}\n`);

/** One line per province: `45广西壮族自治区 4501南宁市 450102兴宁区 ...`. */
function provinces(): string[] {
  return Object.entries(areaList.province_list).map(([code, name]) =>
    [`${code.slice(0, 2)}${name}`, ...below(code.slice(0, 2))].join(' '),
  );
}

function below(province: string): string[] {
  if (firstLevelOnly.includes(province)) return [];
  const cities = Object.entries(areaList.city_list)
    .map(([code, name]): [string, string] => [code.slice(0, 4), name])
    .filter(([code]) => code.startsWith(province) && !gathering.test(code));
  const counties = Object.entries(areaList.county_list).filter(
    ([code, name]) => code.startsWith(province) && isCounty(code, name),
  );
  return [...cities, ...counties]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => `${code}${name}`);
}

function isCounty(code: string, name: string): boolean {
  if (withoutCounties.includes(code.slice(0, 4))) return false;
  return Number(code.slice(4)) < 71 || /[市县]$/.test(name);
}
