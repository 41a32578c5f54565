// What registration, courts, tax and statistics say of a demo firm: who it is, whether it may be
// paid at all, how big it is, where it is reached and where its money goes.
import type { Day } from '../../shared/domain/day.ts';
import { addDays, dayParts } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm, Size } from './firm.ts';
import { randomOf } from './random.ts';

export type Row = Readonly<Record<string, Json | undefined>>;

/** The largest staff, revenue and assets (in 万 yuan) of a size, roughly; large is several times medium. */
const bounds: Record<Size, { staff: number; revenue: number; assets: number }> = {
  micro: { staff: 9, revenue: 90, assets: 90 },
  small: { staff: 90, revenue: 1900, assets: 4500 },
  medium: { staff: 290, revenue: 9000, assets: 12000 },
  large: { staff: 2500, revenue: 90000, assets: 150000 },
};
const fenPerWan = 1_000_000;

/** The row of the registration file. About one firm in twelve is barred from cash. */
export function registrationRow(seed: number, firm: DemoFirm, asOf: Day): Row {
  const random = randomOf(seed, 'registration', firm.index);
  const status = random.weighted({ active: 95, suspended: 2, revoked: 1, deregistered: 2 });
  const hasMail = !random.percent(4);
  const local = `firm${String(firm.index).padStart(6, '0')}`;
  return {
    'reg.uscc': firm.uscc,
    'reg.name': firm.name,
    'reg.kind': firm.kind,
    'reg.status': status,
    'reg.establishedOn': addDays(asOf, -random.whole(200, 7000)),
    'reg.divisionCode': firm.divisionCode,
    'reg.industryCode': firm.industryCode,
    'reg.ownership': random.weighted({
      private: 82,
      state: 6,
      collective: 3,
      foreign: 4,
      mixed: 5,
    }),
    'reg.abnormalList': random.percent(3),
    'reg.seriouslyIllegal': random.percent(1),
    'contact.mail': hasMail ? `${local}@zhida.example` : undefined,
    'contact.secondMail': random.percent(30) ? `${local}.finance@zhida.example` : undefined,
    'contact.phone': `000-${String(firm.index).padStart(8, '0')}`,
  };
}

/** The row of the courts' file; about three firms in a hundred are not in it. */
export function creditRow(seed: number, firm: DemoFirm): Row | undefined {
  const random = randomOf(seed, 'credit', firm.index);
  if (random.percent(3)) return undefined;
  return { 'credit.dishonestExecutee': random.percent(3) };
}

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

/** Staff, revenue and assets of the last years by size, a little different each year. */
export function annualRows(seed: number, firm: DemoFirm, asOf: Day): Row[] {
  const random = randomOf(seed, 'annual', firm.index);
  if (random.percent(4)) return [];
  const { staff, revenue, assets } = bounds[firm.size];
  const lastYear = dayParts(asOf).year - 1;
  return [lastYear - 2, lastYear - 1, lastYear].map((year) => ({
    period: String(year),
    'stat.annual.staff': Math.max(1, Math.floor((staff * random.whole(30, 100)) / 100)),
    'stat.annual.revenueFen': revenue * random.whole(30, 100) * (fenPerWan / 100),
    'stat.annual.assetsFen': assets * random.whole(30, 100) * (fenPerWan / 100),
  }));
}
