// What tax knows of a demo firm: its standing as a taxpayer and the account its money goes to.
import { type Day, addDays } from '../../shared/domain/day.ts';
import type { DemoFirm } from './firm.ts';
import { randomOf } from './random.ts';
import type { Row } from './file-text.ts';

/** The row of the account file: verified accounts, a few of them missing or in another name. */
export function accountRow(seed: number, firm: DemoFirm, asOf: Day): Row {
  const random = randomOf(seed, 'account', firm.index);
  const taxpayerType = firm.size === 'micro' ? 'smallScale' : 'general';
  const tax: Row = {
    'tax.creditRating': random.weighted({ A: 20, B: 45, M: 25, C: 7, D: 3 }),
    'tax.vat.taxpayerType': taxpayerType,
    'tax.vat.filingPeriod': taxpayerType === 'smallScale' ? 'quarter' : 'month',
  };
  if (random.percent(5)) return tax;
  const ownName = !random.percent(2);
  return {
    ...tax,
    'account.holderName': ownName ? firm.name : `${firm.name}(筹)`,
    'account.number': `999${String(random.whole(1, 99_999_999)).padStart(8, '0')}${String(firm.index).padStart(8, '0')}`,
    'account.bankCode': `999${String(random.whole(1, 999_999_999)).padStart(9, '0')}`,
    'account.verifiedOn': addDays(asOf, -random.whole(30, 700)),
    'account.verifiedBy': '示例税务局',
  };
}
