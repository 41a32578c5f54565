// What registration, civil affairs and courts say of a demo firm: who it is, where it is reached, and
// whether it may be paid at all. About one firm in twelve is barred from cash.
import { drawsOf, type Firm, type FirmKind } from '../firm/firm.ts';
import type { Draws } from '../draws.ts';
import { plain } from '../files/table.ts';

const ownerships = { private: 84, state: 5, collective: 3, foreign: 4, mixed: 4 } as const;

export const registration = plain('SAMR', 'registration', registrationOf, {
  'reg.uscc': (_, firm) => firm.uscc,
  'reg.name': (_, firm) => firm.name,
  'reg.kind': (_, firm) => firm.kind,
  'reg.status': (_, firm) => firm.status,
  'reg.establishedOn': (_, firm) => firm.establishedOn,
  'reg.divisionCode': (_, firm) => firm.divisionCode,
  'reg.industryCode': (_, firm) => firm.trade.code,
  'reg.ownership': ({ ownership }) => ownership,
  'reg.abnormalList': ({ abnormal }) => abnormal,
  'reg.seriouslyIllegal': ({ illegal }) => illegal,
  'contact.mail': ({ mail }) => mail,
  'contact.secondMail': ({ secondMail }) => secondMail,
  'contact.phone': (_, firm) => `000-${String(firm.index).padStart(8, '0')}`,
});

/** Social organisations and institutions that are registered with civil affairs. */
export const civilAffairs = plain(
  'MCA',
  'registration',
  ({ kind }) => (kind === 'socialOrg' ? kind : undefined),
  { 'reg.kind': (kind) => kind },
);

export const credit = plain('COURT', 'credit', (firm) => drawsOf(firm, 'credit').percent(2), {
  'credit.dishonestExecutee': (isExecutee) => isExecutee,
});

function registrationOf(firm: Firm) {
  const draws = drawsOf(firm, 'registration');
  const local = `firm${String(firm.index).padStart(6, '0')}`;
  return {
    ownership: ownershipOf(draws, firm.kind),
    abnormal: draws.percent(2),
    illegal: draws.percent(1),
    mail: draws.percent(4) ? undefined : `${local}@zhida.example`,
    secondMail: draws.percent(30) ? `${local}.finance@zhida.example` : undefined,
  };
}

function ownershipOf(draws: Draws, kind: FirmKind): string {
  if (kind === 'publicInstitution') return 'state';
  return kind === 'enterprise' ? draws.weighted(ownerships) : 'private';
}
