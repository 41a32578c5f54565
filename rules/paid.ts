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
  const isHere = [same(own(row, 'policyKey'), run.compiled.policy.key)];
  if (product !== undefined) isHere.push(same(own(row, 'product'), product));
  const share = shareOf(row, less, run);
  if (isHere.includes(false) || share === 0) return zeroFen;
  const amount = own(row, 'amountFen');
  if (isHere.includes(undefined) || share === undefined || amount === undefined) return undefined;
  return typeof amount === 'number' ? fen(share * amount) : zeroFen;
}

/** Whether a field says what is wanted; undefined where it is absent, which is no "no". */
function same(found: unknown, wanted: string): boolean | undefined {
  return found === undefined ? undefined : found === wanted;
}

/** How a payment counts by its year and its entitlement: once, not at all, or as room given back. */
function shareOf(
  row: Fields,
  less: 'paid.year' | 'paid.ever',
  { occasion }: Run,
): 1 | 0 | -1 | undefined {
  const { asOf, entitlementId } = occasion;
  const isOwn = entitlementId !== undefined && own(row, 'entitlementId') === entitlementId;
  if (less === 'paid.ever') return isOwn ? 0 : 1;
  const year = own(row, 'year');
  if (year === undefined) return undefined;
  const thisYear = Number(asOf.slice(0, 4));
  if (!isOwn) return year === thisYear ? 1 : 0;
  return typeof year === 'number' && year < thisYear ? -1 : 0;
}
