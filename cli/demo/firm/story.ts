// The stories of firms in the narrow places of the catalogue: a city's grant, a list, one product of
// a bank. Of every hundred firms one tells each; the other firms are as chance has them.

export type StoryName =
  | 'newly-above-scale'
  | 'growing-above-scale'
  | 'large-first-quarter'
  | 'small-first-quarter'
  | 'first-set-yichang'
  | 'first-set-sichuan'
  | 'technology-loan'
  | 'output-guangxi'
  | 'little-giant'
  | 'machine-tools'
  | 'warehouse'
  | 'exporter'
  | 'equipment'
  | 'fixed-asset'
  | 'startup'
  | 'founder'
  | 'restaurant';

/** What a story fixes of its firm; the rest is drawn as for any other. */
export type Story = {
  readonly name: StoryName;
  /** Digits that the place begins with. */
  readonly place?: string;
  /** What the industry code begins with. */
  readonly industry: string;
  readonly staff: readonly [number, number];
  /** Years since it was established. */
  readonly age: readonly [number, number];
  /** Percent by which revenue grows each year. */
  readonly growth?: number;
};

const stories: readonly Story[] = [
  tale('newly-above-scale', 'C', [40, 200], [3, 9], { place: '4205', growth: 30 }),
  tale('growing-above-scale', 'C', [60, 300], [5, 12], { place: '4205', growth: 24 }),
  tale('large-first-quarter', 'C36', [2500, 5000], [8, 20], { place: '4205', growth: 26 }),
  tale('small-first-quarter', 'C', [180, 500], [6, 15], { place: '4205', growth: 28 }),
  tale('first-set-yichang', 'C35', [60, 400], [4, 15], { place: '4205' }),
  tale('first-set-sichuan', 'C35', [60, 600], [4, 15], { place: '51' }),
  tale('technology-loan', 'I65', [15, 80], [4, 10], { place: '4213' }),
  tale('output-guangxi', 'C', [300, 1200], [6, 20], { place: '45', growth: 18 }),
  tale('little-giant', 'C', [50, 300], [6, 18], { place: '42' }),
  tale('machine-tools', 'C35', [30, 300], [6, 15]),
  tale('warehouse', 'G59', [10, 120], [5, 15]),
  tale('exporter', 'C', [20, 400], [4, 15]),
  tale('equipment', 'C', [15, 200], [4, 15]),
  tale('fixed-asset', 'C', [15, 200], [3, 12]),
  tale('startup', 'F52', [4, 9], [5, 8]),
  tale('founder', 'H62', [3, 9], [1, 4], { place: '42' }),
  tale('restaurant', 'H62', [12, 80], [7, 15]),
];

/** The story of the firm of that number, if it tells one. */
export function storyOf(seed: number, index: number): Story | undefined {
  return stories[((index + seed) * 37) % 100];
}

function tale(
  name: StoryName,
  industry: string,
  staff: readonly [number, number],
  age: readonly [number, number],
  more: Partial<Story> = {},
): Story {
  return { name, industry, staff, age, ...more };
}
