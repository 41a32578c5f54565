// What was paid under a policy before, as far as it narrows a cap. Under a yearly cap the
// entitlement's own payments of earlier years widen it again, since the amount due is the whole.

import { fen, type Fen, zeroFen } from '../shared/domain/money.ts';
import { type Fields, isFields, own } from './facts/read.ts';
import { type Unknown, unknown } from './formula/value.ts';
import type { Run } from './run.ts';

const key = 'fin.paid';

/** Fen paid by others' entitlements in the year of the day, or ever, less own earlier ones. */
export function paidBefore(
  less: 'paid.year' | 'paid.ever',
  product: string | undefined,
  run: Run,
): bigint | Unknown {
  const rows = own(run.facts, key);
  if (rows === undefined) return unknown({ fact: key, at: key });
  if (!Array.isArray(rows)) return 0n;
  let total = 0n;
  for (const [index, row] of rows.entries()) {
    const counted = isFields(row) ? countedOf(row, less, product, run) : undefined;
    if (counted === undefined) return unknown({ fact: key, at: `${key}[${index}]` });
    total += BigInt(counted);
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
  if (typeof policyKey !== 'string') return undefined;
  if (policyKey !== run.compiled.policy.key) return zeroFen;
  if (product !== undefined && own(row, 'product') !== product) return zeroFen;
  if (typeof year !== 'number' || !Number.isSafeInteger(amount)) return undefined;
  const isOwn = entitlementId !== undefined && own(row, 'entitlementId') === entitlementId;
  const thisYear = Number(asOf.slice(0, 4));
  if (isOwn) return less === 'paid.year' && year < thisYear ? fen(-Number(amount)) : zeroFen;
  return less === 'paid.ever' || year === thisYear ? fen(Number(amount)) : zeroFen;
}
