// What tax knows of a demo firm: its standing as a taxpayer and the account its money goes to.
import { addDays } from '../../../shared/domain/day.ts';
import type { Json } from '../../../shared/domain/hash.ts';
import { staffAt, yearAt } from '../firm/books.ts';
import { drawsOf, type Firm } from '../firm/firm.ts';
import { monthOf } from '../firm/months.ts';
import { plain } from '../files/table.ts';
import { incomesOf, isSmallLowProfit } from './income.ts';
import { taxpayerOf } from './sales.ts';

const ratings = { A: 20, B: 45, M: 25, C: 7, D: 3 } as const;

export const taxpayers = plain('STA', 'taxpayers', taxpayerRow, {
  'tax.creditRating': ({ rating }) => rating,
  'tax.vat.taxpayerType': (_, firm) => (taxpayerOf(firm).isSmallScale ? 'smallScale' : 'general'),
  'tax.vat.filingPeriod': (_, firm) => (taxpayerOf(firm).isQuarterly ? 'quarter' : 'month'),
  'tax.cit.slpLastSettlement': (_, firm) => settlement(firm),
  'tax.priorMonthEnd.staff': ({ month }, firm) => staffAt(firm, month),
  'tax.priorMonthEnd.assetsFen': ({ month }, firm) => yearAt(firm, month).assetsFen,
  'si.arrears': ({ hasArrears }) => hasArrears,
  'account.holderName': ({ account }) => account?.holderName,
  'account.number': ({ account }) => account?.number,
  'account.bankCode': ({ account }) => account?.bankCode,
  'account.verifiedOn': ({ account }) => account?.verifiedOn,
  'account.verifiedBy': ({ account }) => account && '示例税务局',
});

function taxpayerRow(firm: Firm) {
  const draws = drawsOf(firm, 'account');
  return {
    month: monthOf(firm.lastOn),
    rating: draws.weighted(ratings),
    hasArrears: draws.percent(3),
    account: draws.percent(5) ? undefined : accountOf(firm),
  };
}

/** A verified account, now and then in another name. */
function accountOf(firm: Firm) {
  const draws = drawsOf(firm, 'bank account');
  return {
    holderName: draws.percent(2) ? `${firm.name}(筹)` : firm.name,
    number: `999${padded(draws.whole(1, 99_999_999))}${padded(firm.index)}`,
    bankCode: `9990${padded(draws.whole(1, 99_999_999))}`,
    verifiedOn: addDays(firm.lastOn, -draws.whole(0, 30)),
  };
}

function padded(number: number): string {
  return String(number).padStart(8, '0');
}

/** Null before the first settlement; not said of those that pay no income tax. */
function settlement(firm: Firm): Json | undefined {
  if (firm.kind !== 'enterprise') return undefined;
  const last = incomesOf(firm).at(-1);
  return last ? isSmallLowProfit(last) : null;
}
