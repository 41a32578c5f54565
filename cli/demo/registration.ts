// What registration and courts say of a demo firm: who it is, where it is reached, and whether it may
// be paid at all.
import { type Day, addDays } from '../../shared/domain/day.ts';
import type { Row } from './file-text.ts';
import type { DemoFirm } from './firm.ts';
import { randomOf } from './random.ts';

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
