// What finance has paid demo firms before: mostly nothing.
import { drawsOf, type Firm } from '../firm/firm.ts';
import { closedYearsOf } from '../firm/books.ts';
import { members } from '../files/table.ts';
import { isInsured } from './insurance.ts';

type Payment = { readonly policyKey: string; readonly year: number; readonly unitFen: number };

/** The policies and years of what was paid, with what such a payment comes to. */
const payments: readonly [Payment, ...Payment[]] = [
  { policyKey: 'ui.hiring-expansion', year: 2024, unitFen: 150_000 },
  { policyKey: 'ui.hiring-expansion', year: 2023, unitFen: 150_000 },
  { policyKey: 'ui.retention-training', year: 2022, unitFen: 50_000 },
  { policyKey: 'emp.startup-grant.hubei', year: 2025, unitFen: 500_000 },
];

export const paid = members('MOF', 'paid', paidOf, {
  'fin.paid.policyKey': ({ policyKey }) => policyKey,
  'fin.paid.product': () => null,
  'fin.paid.year': ({ year }) => year,
  'fin.paid.amountFen': ({ amountFen }) => amountFen,
  'fin.paid.loanId': () => null,
});

function paidOf(firm: Firm) {
  const draws = drawsOf(firm, 'paid');
  const { unitFen, ...payment } = draws.pick(payments);
  const isKnown = closedYearsOf(firm).some(({ year }) => year === payment.year);
  if (!draws.percent(7) || !isKnown || !isInsured(firm)) return [];
  const isLocal = payment.policyKey.endsWith('hubei');
  if (isLocal && !firm.divisionCode.startsWith('42')) return [];
  return [{ ...payment, amountFen: unitFen * (isLocal ? 1 : draws.whole(1, 6)) }];
}
