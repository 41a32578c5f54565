// The whole way of the money in one division: how much is due, told, confirmed and paid, by policy and
// by division, and what stands still and with whom. It reads the index as it is now, so many rows of
// each state; where a state has more, every figure it is part of is a lower bound and says so.
import type { Instalment } from '../../shared/domain/entitlement.ts';
import { divisionPrefix, divisionsBelow } from '../../shared/domain/division.ts';
import { InstalmentState } from '../../shared/domain/instalment-states.ts';
import { addFen, type Fen, zeroFen } from '../../shared/domain/money.ts';
import type { HttpDeps } from './deps.ts';

export const stages = ['entitled', 'told', 'confirmed', 'paid'] as const;
export type Stage = (typeof stages)[number];
export type Figure = { readonly n: number; readonly sumFen: Fen; readonly isMore: boolean };
export type Funnel = Readonly<Record<Stage, Figure>>;

/** What stands in a state from which only somebody can move it on. */
export type Stuck = Figure & { readonly state: InstalmentState; readonly oldestAt: string };

export type Overview = {
  readonly total: Funnel;
  readonly byPolicy: readonly (readonly [key: string, Funnel])[];
  readonly byDivision: readonly (readonly [code: string, Funnel])[];
  readonly stuck: readonly Stuck[];
};

type OfState = {
  readonly state: InstalmentState;
  readonly rows: readonly Instalment[];
  readonly isMore: boolean;
};

/** So many rows of each state are looked at. */
export const rowsOfState = 1000;

const confirmed: readonly InstalmentState[] = [
  'waiting',
  'confirmed',
  'batched',
  'approved',
  'sent',
  'paid',
  'returned',
];
const told: readonly InstalmentState[] = [
  ...confirmed,
  'noticed',
  'informed',
  'declined',
  'lapsed',
];
const statesOf: Readonly<Record<Stage, readonly InstalmentState[]>> = {
  entitled: [...told, 'matched'],
  told,
  confirmed,
  paid: ['paid'],
};
const waitsOn: readonly InstalmentState[] = [
  'matched',
  'noticed',
  'waiting',
  'confirmed',
  'batched',
  'approved',
  'sent',
  'returned',
];

/** The figures of a division and of what lies directly below it. */
export async function readOverview(deps: HttpDeps, division: string): Promise<Overview> {
  const read = await Promise.all(
    InstalmentState.options.map(async (state): Promise<OfState> => {
      const { rows, next } = await deps.entitlements.listed([state], division, {
        limit: rowsOfState,
      });
      return { state, rows, isMore: next !== undefined };
    }),
  );
  const placeOf = placeBelow(division);
  return {
    total: funnelOf(read),
    byPolicy: grouped(read, (row) => row.policyKey),
    byDivision: grouped(read, (row) => placeOf(row.divisionCode)),
    stuck: read
      .filter(({ state, rows }) => waitsOn.includes(state) && rows.length > 0)
      .map(stuckOf),
  };
}

/** The division directly below that a firm's division belongs to; the division itself for its own. */
function placeBelow(division: string): (code: string) => string {
  const below = divisionsBelow(division).toSorted((a, b) => b.length - a.length);
  return (code) => below.find((one) => code.startsWith(divisionPrefix(one))) ?? division;
}

function grouped(
  read: readonly OfState[],
  keyOf: (row: Instalment) => string,
): (readonly [string, Funnel])[] {
  const keys = new Set(read.flatMap(({ rows }) => rows.map(keyOf)));
  return [...keys]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((key) => {
      const own = read.map(({ rows, ...of }) => ({
        ...of,
        rows: rows.filter((row) => keyOf(row) === key),
      }));
      return [key, funnelOf(own)] as const;
    });
}

function funnelOf(read: readonly OfState[]): Funnel {
  const figure = (stage: Stage) =>
    figureOf(read.filter(({ state }) => statesOf[stage].includes(state)));
  return {
    entitled: figure('entitled'),
    told: figure('told'),
    confirmed: figure('confirmed'),
    paid: figure('paid'),
  };
}

function figureOf(read: readonly OfState[]): Figure {
  const rows = read.flatMap((one) => one.rows);
  return {
    n: rows.length,
    sumFen: rows.length === 0 ? zeroFen : addFen(...rows.map((row) => row.amountFen)),
    isMore: read.some((one) => one.isMore),
  };
}

function stuckOf(one: OfState): Stuck {
  const oldest = one.rows.map((row) => row.changedAt).toSorted()[0] ?? '';
  return { state: one.state, oldestAt: oldest, ...figureOf([one]) };
}
