// The income tax of a demo firm, year by year: what it earned, how it is taxed, and what it owes.
import { closedYearsOf, type Year } from '../firm/books.ts';
import { drawsOf, type Firm, isIn, tells } from '../firm/firm.ts';
import { perFirm } from '../firm/per-firm.ts';
import { holdsCertificateIn } from './certificate.ts';

export type Income = Year & {
  readonly taxableIncomeFen: number;
  readonly isDeemed: boolean;
  readonly isRestricted: boolean;
  readonly rdFen: number;
  readonly lastQuarterRdFen: number;
  readonly encouragedPercent: number;
  readonly rateBp: number;
};

const limitFen = 300_000_000;
const staffMax = 300;
const assetsMaxFen = 5_000_000_000;

/** One firm in fifty lies on the limit of small low-profit firms, or one fen over it. */
const places = { anywhere: 98, onTheLimit: 1, oneFenOver: 1 } as const;

/** The years that were assessed; none for those that pay no income tax. */
export const incomesOf = perFirm((firm: Firm): readonly Income[] => {
  if (firm.kind !== 'enterprise') return [];
  const draws = drawsOf(firm, 'income');
  const margin = draws.whole(-6, 15);
  const rd = { percent: draws.whole(2, 9), isDone: doesResearch(firm, draws.percent(35)) };
  const isDeemed = draws.percent(8);
  const isRestricted = draws.percent(2);
  const encouraged = draws.percent(50) ? draws.whole(60, 100) : draws.whole(0, 59);
  const place = draws.weighted(places);
  return closedYearsOf(firm).map((year) => {
    const own = Math.round((year.revenueFen / 100) * (isDeemed ? 8 : margin + draws.whole(-3, 3)));
    const taxableIncomeFen = placed(own, place);
    const rdFen = rd.isDone ? Math.round((year.revenueFen * rd.percent) / 100) : 0;
    const lastQuarterRdFen = Math.round((rdFen * draws.whole(20, 30)) / 100);
    const more = { isDeemed, isRestricted, rdFen, lastQuarterRdFen, encouragedPercent: encouraged };
    const income = { ...year, taxableIncomeFen, ...more };
    return { ...income, rateBp: rateBpOf(firm, income) };
  });
});

/** Small low-profit: within the three limits, in no restricted industry. */
export function isSmallLowProfit(one: Omit<Income, 'rateBp'>): boolean {
  return (
    !one.isRestricted &&
    one.taxableIncomeFen <= limitFen &&
    one.staff <= staffMax &&
    one.assetsFen <= assetsMaxFen
  );
}

/** Income tax of a year, after the rate that applies. */
export function incomeTaxFen({ taxableIncomeFen, rateBp }: Income): number {
  return Math.round((Math.max(0, taxableIncomeFen) * rateBp) / 10_000);
}

function doesResearch(firm: Firm, chance: boolean): boolean {
  return tells(firm, 'machine-tools', 'technology-loan') || (chance && isIn(firm, 'C', 'I', 'M'));
}

function placed(ownFen: number, place: keyof typeof places): number {
  if (place === 'anywhere') return ownFen;
  return place === 'onTheLimit' ? limitFen : limitFen + 1;
}

function rateBpOf(firm: Firm, income: Omit<Income, 'rateBp'>): number {
  if (isSmallLowProfit(income)) return 500;
  return holdsCertificateIn(firm, income.year) ? 1500 : 2500;
}
