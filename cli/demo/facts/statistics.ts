// What statistics say of a demo firm: its size year by year, whether it is on the register of firms
// above scale, and what those on it put out.
import { closedYearsOf, revenueFenIn, yearsOf } from '../firm/books.ts';
import { drawsOf, type Firm, isIn, tells } from '../firm/firm.ts';
import { type Month, monthIn, monthText, quartersBetween, quarterText } from '../firm/months.ts';
import { perFirm } from '../firm/per-firm.ts';
import { firstMonthOf, lastMonthOf } from '../firm/span.ts';
import { plain, series } from '../files/table.ts';

const floorFen = 2_000_000_000;
/** Output is delivered from this year on. */
const firstOutputYear = 2022;

export const annual = series('STAT', 'annual', closedYearsOf, {
  period: ({ year }) => String(year),
  'stat.annual.staff': ({ staff }) => staff,
  'stat.annual.revenueFen': ({ revenueFen }) => revenueFen,
  'stat.annual.assetsFen': ({ assetsFen }) => assetsFen,
});

export const aboveScale = plain('STAT', 'above-scale', aboveScaleOf, {
  'stat.aboveScaleSince': ({ since }) => (since === null ? null : monthText(since)),
  'stat.aboveScaleBefore': ({ before }) => before,
});

export const output = series('STAT', 'output', outputsOf, {
  period: ({ period }) => period,
  'stat.quarterOutputFen': ({ quarterFen }) => quarterFen,
  'stat.janFebOutputFen': ({ janFebFen }) => janFebFen,
});

/** Since which month the firm is on the register; null for one that is not. */
const sinceOf = perFirm((firm: Firm): Month | null => {
  const draws = drawsOf(firm, 'above-scale');
  const running = yearsOf(firm).at(-1)?.year ?? 0;
  const story = storyYear(firm, draws.percent(50) ? running : running - 1);
  const first = closedYearsOf(firm).find(({ revenueFen }) => revenueFen >= floorFen);
  if (!isIn(firm, 'B', 'C', 'D', 'E', 'F', 'H')) return null;
  const year = story ?? (first && first.year + 1);
  if (year === undefined) return null;
  const since = monthIn(year, draws.whole(1, 9));
  return since <= lastMonthOf(firm) ? since : null;
});

function storyYear(firm: Firm, recent: number): number | undefined {
  if (tells(firm, 'newly-above-scale')) return recent;
  return tells(firm, 'growing-above-scale') ? 2023 : undefined;
}

function aboveScaleOf(firm: Firm): { since: Month | null; before: boolean } {
  return { since: sinceOf(firm), before: drawsOf(firm, 'above-scale before').percent(4) };
}

type Output = { period: string; quarterFen?: number; janFebFen?: number };

function outputsOf(firm: Firm): Output[] {
  if (sinceOf(firm) === null || !isIn(firm, 'B', 'C', 'D')) return [];
  const [from, to] = [firstMonthOf(firm, monthIn(firstOutputYear, 1)), lastMonthOf(firm)];
  const quarters = quartersBetween(from, to).map((first) => ({
    period: quarterText(first),
    quarterFen: revenueFenIn(firm, first, first + 2),
  }));
  const januaries = quartersBetween(from, to).filter((first) => first % 12 === 0);
  return [
    ...quarters,
    ...januaries.map((first) => ({
      period: monthText(first).slice(0, 4),
      janFebFen: revenueFenIn(firm, first, first + 1),
    })),
  ];
}
