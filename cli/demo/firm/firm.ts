// Who the firms of the demo registry are: names marked as examples, codes that pass every check but
// carry the letters YL, places everywhere with weight on Guangxi and Hubei, trades of all kinds.
import { addDays, type Day } from '../../../shared/domain/day.ts';
import { Draws } from '../draws.ts';
import { demoUscc } from './demo-uscc.ts';
import { firmName } from './firm-name.ts';
import { establishedOn, lastDayOf, type Status, statusOf } from './life.ts';
import { countyOf } from './places.ts';
import { type Story, type StoryName, storyOf } from './story.ts';
import { type Trade, tradeOf } from './trades.ts';

export type FirmKind = keyof typeof kindWeights;

export type Firm = {
  readonly seed: number;
  readonly index: number;
  /** The day on which everybody speaks of it. */
  readonly asOf: Day;
  readonly uscc: string;
  readonly name: string;
  readonly kind: FirmKind;
  readonly divisionCode: string;
  readonly trade: Trade;
  readonly story: Story | undefined;
  readonly status: Status;
  readonly establishedOn: Day;
  /** The last day it did business: the day before `asOf`, or the day it closed. */
  readonly lastOn: Day;
  /** Persons in the last whole year. */
  readonly staff: number;
};

const kindWeights = {
  enterprise: 66,
  individualBusiness: 24,
  cooperative: 3,
  socialOrg: 3,
  lawFirm: 1,
  accountingFirm: 1,
  publicInstitution: 2,
} as const;

/** The firm of that number; the same whatever the size of the registry. */
export function demoFirm(seed: number, index: number, asOf: Day): Firm {
  const draws = new Draws(seed, 'firm', index);
  const story = storyOf(seed, index);
  const kind = story ? 'enterprise' : draws.weighted(kindWeights);
  const divisionCode = countyOf(draws, story?.place);
  const trade = tradeOf(draws, kind, story?.industry);
  const status = statusOf(draws);
  const lastOn = lastDayOf(draws, status, asOf);
  return {
    seed,
    index,
    asOf,
    uscc: demoUscc(kind, divisionCode, index),
    name: firmName(draws, kind, divisionCode, trade.word),
    kind,
    divisionCode,
    trade,
    story,
    status,
    establishedOn: establishedOn(draws, addDays(lastOn, -40), story?.age),
    lastOn,
    staff: story ? draws.whole(...story.staff) : staffOf(draws, kind),
  };
}

/** A stream of draws for one purpose of one firm. */
export function drawsOf({ seed, index }: Firm, purpose: string): Draws {
  return new Draws(seed, purpose, index);
}

export function tells({ story }: Firm, ...names: StoryName[]): boolean {
  return story !== undefined && names.includes(story.name);
}

/** Whether its industry code begins with one of these. */
export function isIn({ trade }: Firm, ...industries: string[]): boolean {
  return industries.some((industry) => trade.code.startsWith(industry));
}

/** A power law for enterprises: twice the size, half as many firms. */
function staffOf(draws: Draws, kind: FirmKind): number {
  if (kind === 'enterprise') return Math.floor(3_000_000 / draws.whole(400, 1_000_000));
  return Math.floor(
    1_500_000 / draws.whole(kind === 'individualBusiness' ? 120_000 : 15_000, 1_000_000),
  );
}
