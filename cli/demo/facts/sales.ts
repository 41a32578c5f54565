// What a demo firm sells in each filing period, and the value-added tax of it. Sales of the periods of
// a year add up to the year's revenue.
import { revenueFenIn, yearsOf } from '../firm/books.ts';
import { drawsOf, type Firm, isIn } from '../firm/firm.ts';
import {
  type Month,
  monthsBetween,
  monthText,
  quartersBetween,
  quarterText,
} from '../firm/months.ts';
import { perFirm } from '../firm/per-firm.ts';
import { firstMonthOf, lastMonthOf } from '../firm/span.ts';

export type Taxpayer = {
  readonly isSmallScale: boolean;
  readonly isQuarterly: boolean;
  readonly specialPercent: number;
  /** Of one who sells buildings: every such period holds nothing else. */
  readonly sellsBuildings: boolean;
};

export type Filing = {
  readonly period: string;
  readonly from: Month;
  readonly totalFen: number;
  readonly specialFen: number;
  readonly realEstateFen: number;
  readonly vatFen: number;
};

const smallScaleMaxFen = 500_000_000;
const thresholdFen = 10_000_000;
const generalRatePerMille = 25;
/** General taxpayers file many figures: those of the last two years are delivered. */
const generalMonths = 24;

export const taxpayerOf = perFirm((firm: Firm): Taxpayer => {
  const draws = drawsOf(firm, 'taxpayer');
  const largestFen = Math.max(...yearsOf(firm).map(({ revenueFen }) => revenueFen));
  const isSmallScale = largestFen <= smallScaleMaxFen && draws.percent(90);
  return {
    isSmallScale,
    isQuarterly: isSmallScale && draws.percent(86),
    specialPercent: isIn(firm, 'B', 'C', 'E', 'F51') ? draws.whole(5, 70) : draws.whole(0, 15),
    sellsBuildings: isIn(firm, 'K701') || draws.percent(1),
  };
});

/** The filing periods of a firm that are over, of small-scale taxpayers since 2019. */
export const filingsOf = perFirm((firm: Firm): readonly Filing[] => {
  const { isSmallScale, isQuarterly } = taxpayerOf(firm);
  const last = lastMonthOf(firm);
  const from = firstMonthOf(firm, isSmallScale ? undefined : last - generalMonths + 1);
  if (!isQuarterly)
    return monthsBetween(from, last).map((month) => filing(firm, monthText(month), month, 1));
  const first = Math.floor(from / 3) * 3;
  return quartersBetween(first, last).map((month) => filing(firm, quarterText(month), month, 3));
});

/** Value-added tax of a year. */
export function vatFenOf(firm: Firm, year: { from: Month; to: Month; revenueFen: number }): number {
  if (!taxpayerOf(firm).isSmallScale) return perMille(year.revenueFen, generalRatePerMille);
  const own = filingsOf(firm).filter(({ from }) => from + 2 >= year.from && from <= year.to);
  return own.reduce((sum, { vatFen }) => sum + vatFen, 0);
}

function filing(firm: Firm, period: string, from: Month, months: 1 | 3): Filing {
  const { specialPercent, sellsBuildings } = taxpayerOf(firm);
  const first = Math.max(from, firstMonthOf(firm));
  const totalFen = revenueFenIn(firm, first, from + months - 1);
  const realEstateFen = sellsBuildings && from % 12 === 3 ? Math.floor(totalFen / 2) : 0;
  const specialFen = Math.floor(((totalFen - realEstateFen) * specialPercent) / 100);
  const sales = { totalFen, specialFen, realEstateFen };
  return { period, from, ...sales, vatFen: vatFenIn(firm, sales, months) };
}

/** Small-scale taxpayers pay one percent, and below the threshold on special invoices alone. */
function vatFenIn(
  firm: Firm,
  { totalFen, specialFen }: Pick<Filing, 'totalFen' | 'specialFen'>,
  months: number,
): number {
  if (!taxpayerOf(firm).isSmallScale) return perMille(totalFen, generalRatePerMille);
  return perMille(totalFen > thresholdFen * months ? totalFen : specialFen, 10);
}

function perMille(fen: number, share: number): number {
  return Math.round((fen * share) / 1000);
}
