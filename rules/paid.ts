// What was paid under a policy before, as far as it narrows a cap. Under a yearly cap the
// entitlement's own payments of earlier years widen it again, since the amount due is the whole.

import { type Fen, addFen, fen, subtractFen, zeroFen } from '../shared/domain/money.ts';
import { type Fields, isFields, own } from './facts/read.ts';
import { type Unknown, unknown } from './formula/value.ts';
import type { Run } from './run.ts';

const key = 'fin.paid';

/** Paid by others' entitlements in the year of the day, or ever, less own earlier instalments. */
export function paidBefore(
  less: 'paid.year' | 'paid.ever',
  product: string | undefined,
  run: Run,
): Fen | Unknown {
  const rows = own(run.facts, key);
  if (rows === undefined) return unknown({ fact: key, at: key });
  if (!Array.isArray(rows)) return zeroFen;
  let total = zeroFen;
  for (const [index, row] of rows.entries()) {
    const counted = isFields(row) ? countedOf(row, less, product, run) : undefined;
    if (counted === undefined) return unknown({ fact: key, at: `${key}[${index}]` });
    total = addFen(total, counted);
  }
  return total;
}

function countedOf(
  row: Fields,
  less: 'paid.year' | 'paid.ever',
  product: string | undefined,
  run: Run,
): Fen | undefined {
  const { asOf, entitlementId } = run.occasion;
  const policyKey = own(row, 'policyKey');
  const year = own(row, 'year');
  const amount = own(row, 'amountFen');
  const thisYear = Number(asOf.slice(0, 4));
  const isOwn = entitlementId !== undefined && own(row, 'entitlementId') === entitlementId;
  const ofAnotherYear = less === 'paid.year' && isKnown(year, 'number') && year !== thisYear;
  if (isKnown(policyKey, 'string') && policyKey !== run.compiled.policy.key) return zeroFen;
  if (product !== undefined && own(row, 'product') !== product) return zeroFen;
  if (ofAnotherYear && !isOwn) return zeroFen;
  if (!isKnown(policyKey, 'string') || !isKnown(year, 'number') || !isKnown(amount, 'number'))
    return undefined;
  const paidFen = fen(typeof amount === 'number' ? amount : 0);
  if (!isOwn) return paidFen;
  const ofEarlierYear = less === 'paid.year' && typeof year === 'number' && year < thisYear;
  return ofEarlierYear ? subtractFen(zeroFen, paidFen) : zeroFen;
}

/** Present and of its kind; null is known to be none. */
function isKnown(value: unknown, kind: 'string' | 'number'): boolean {
  return value === null || typeof value === kind;
}
