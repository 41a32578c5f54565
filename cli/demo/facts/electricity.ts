// What the power supplier says of a demo firm: its tariff, bills of the year 2020 and of the last
// twelve months, and the energy of the last quarters.
import { revenueFenIn } from '../firm/books.ts';
import { drawsOf, type Firm, isIn } from '../firm/firm.ts';
import {
  type Month,
  monthIn,
  monthsBetween,
  monthText,
  quartersBetween,
  quarterText,
} from '../firm/months.ts';
import { firstMonthOf, lastMonthOf } from '../firm/span.ts';
import { plain, series } from '../files/table.ts';

const firstBill = monthIn(2020, 2);
const lastBill = monthIn(2020, 12);
const firstQuarter = monthIn(2024, 1);
const recentMonths = 12;
const fenPerKwh = 70;
const largeStaff = 100;

export const meters = plain('POWER', 'meters', (firm) => firm, {
  'power.tariff': (_, firm) => tariffOf(firm),
  'power.highEnergy': (_, firm) => isIn(firm, 'C26', 'C30'),
});

export const electricity = series('POWER', 'electricity', usesOf, {
  period: ({ period }) => period,
  'power.billFen': ({ billFen }) => billFen,
  'power.quarterKwh': ({ kwh }) => kwh,
});

type Use = { period: string; billFen?: number; kwh?: number };

function usesOf(firm: Firm): Use[] {
  const last = lastMonthOf(firm);
  const months = [
    ...monthsBetween(firstMonthOf(firm, firstBill), Math.min(last, lastBill)),
    ...monthsBetween(firstMonthOf(firm, Math.max(last - recentMonths, lastBill) + 1), last),
  ];
  const quarters = quartersBetween(firstMonthOf(firm, firstQuarter), last);
  return [
    ...months.map((month) => ({ period: monthText(month), billFen: billFen(firm, month, month) })),
    ...quarters.map((first) => ({
      period: quarterText(first),
      kwh: Math.round(billFen(firm, first, first + 2) / fenPerKwh),
    })),
  ];
}

/** So much of a thousand of what the firm turns over. */
function billFen(firm: Firm, from: Month, to: Month): number {
  return Math.round((revenueFenIn(firm, from, to) * (isIn(firm, 'C', 'B') ? 30 : 9)) / 1000);
}

function tariffOf(firm: Firm): string {
  if (firm.kind === 'individualBusiness' && drawsOf(firm, 'tariff').percent(15))
    return 'residential';
  const isLarge = isIn(firm, 'B', 'C', 'D') && firm.staff >= largeStaff;
  return isLarge ? 'largeIndustrial' : 'generalCommercial';
}
