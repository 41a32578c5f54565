// Enterprise size by the national standard 工信部联企业〔2011〕300号: large, medium and small need both
// of their group's floors, micro is the rest, and some industries have no class at all.

import type { Fields } from './facts/read.ts';

export type SizeClass = 'large' | 'medium' | 'small' | 'micro';
type Measure = 'staff' | 'revenueFen' | 'assetsFen';
/** Floors of large, medium and small: persons, or 10,000 yuan. */
type Floors = readonly [number, number, number];
type Group = {
  readonly codes: readonly string[];
  readonly floors: Partial<Record<Measure, Floors>>;
};

const staff = (...floors: Floors) => ({ staff: floors });
const revenue = (...floors: Floors) => ({ revenueFen: floors });
const assets = (...floors: Floors) => ({ assetsFen: floors });

/** The sixteen groups; a code belongs to the group with the longest prefix of it. */
export const sizeGroups: readonly Group[] = [
  { codes: ['A'], floors: revenue(20000, 500, 50) },
  { codes: ['B', 'C', 'D'], floors: { ...staff(1000, 300, 20), ...revenue(40000, 2000, 300) } },
  { codes: ['E'], floors: { ...revenue(80000, 6000, 300), ...assets(80000, 5000, 300) } },
  { codes: ['F51'], floors: { ...staff(200, 20, 5), ...revenue(40000, 5000, 1000) } },
  { codes: ['F52'], floors: { ...staff(300, 50, 10), ...revenue(20000, 500, 100) } },
  {
    codes: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    floors: { ...staff(1000, 300, 20), ...revenue(30000, 3000, 200) },
  },
  { codes: ['G59'], floors: { ...staff(200, 100, 20), ...revenue(30000, 1000, 100) } },
  { codes: ['G60'], floors: { ...staff(1000, 300, 20), ...revenue(30000, 2000, 100) } },
  { codes: ['H61', 'H62'], floors: { ...staff(300, 100, 10), ...revenue(10000, 2000, 100) } },
  { codes: ['I63', 'I64'], floors: { ...staff(2000, 100, 10), ...revenue(100000, 1000, 100) } },
  { codes: ['I65'], floors: { ...staff(300, 100, 10), ...revenue(10000, 1000, 50) } },
  { codes: ['K701'], floors: { ...revenue(200000, 1000, 100), ...assets(10000, 5000, 2000) } },
  { codes: ['K702'], floors: { ...staff(1000, 300, 100), ...revenue(5000, 1000, 500) } },
  { codes: ['L'], floors: { ...staff(300, 100, 10), ...assets(120000, 8000, 100) } },
  { codes: ['M', 'N', 'O', 'Q85', 'R', 'K703'], floors: staff(300, 100, 10) },
];

const classes = ['large', 'medium', 'small'] as const;
const fenPerTenThousandYuan = 1_000_000;

/** The group of an industry code, or undefined where the standard has none. */
export function sizeGroupOf(industryCode: string): Group | undefined {
  return sizeGroups.find((group) => group.codes.some((code) => industryCode.startsWith(code)));
}

/**
 * The size class of a year's figures; null where the standard has no class for the industry,
 * undefined where a figure that decides is absent.
 */
export function sizeClassOf(industryCode: string, annual: Fields): SizeClass | null | undefined {
  const group = sizeGroupOf(industryCode);
  if (!group) return null;
  for (const [rank, name] of classes.entries()) {
    const reached = reachesAll(group, annual, rank);
    if (reached !== false) return reached ? name : undefined;
  }
  return 'micro';
}

function reachesAll(group: Group, annual: Fields, rank: number): boolean | undefined {
  const answers = (['staff', 'revenueFen', 'assetsFen'] as const).flatMap((measure) => {
    const floor = group.floors[measure]?.[rank];
    if (floor === undefined) return [];
    const found = annual[measure];
    const limit = measure === 'staff' ? floor : floor * fenPerTenThousandYuan;
    return [found === undefined ? undefined : Number(found) >= limit];
  });
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
