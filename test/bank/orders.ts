// Payment orders that tests render: fictional firms of Nanning, one line each.
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { batchId, budgetId, entitlementId, paymentReference } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import type { PaymentOrder } from '../../shared/commands/bank-file/payment-order.ts';
import { payerOf } from '../../shared/commands/bank-file/payers.ts';
import { exampleUscc } from '../domain/examples.ts';

const policyKey = 'ui.hiring-expansion';
const id = batchId('person:preparer', 'form-1');

export function lineOf(
  number: number,
  amountFen: number,
  account: Partial<BatchLine['account']> = {},
): BatchLine {
  const entitlement = entitlementId(policyKey, exampleUscc, `${2000 + number}`);
  return {
    batchId: id,
    number,
    reference: paymentReference(entitlement, 1, 1),
    entitlementId: entitlement,
    n: 1,
    attempt: 1,
    policyKey,
    budgetId: budgetId(policyKey, 2026, '450000'),
    uscc: exampleUscc,
    enterpriseName: `示例·南宁第${number}公司`,
    amountFen: fen(amountFen),
    purpose: '一次性扩岗补助 2025',
    account: {
      holderName: `示例·南宁第${number}公司`,
      number: `62220200${String(number).padStart(11, '0')}`,
      bankCode: '102611000018',
      ...account,
    },
    firstPayment: true,
    result: 'none',
    version: 1,
  };
}

export function orderOf(lines: readonly BatchLine[]): PaymentOrder {
  return { id, preparedAt: '2026-11-23T16:30:00.000Z', payer: payerOf('450100'), lines };
}

/** That many lines with sums that differ from each other. */
export function linesOf(count: number): BatchLine[] {
  return Array.from({ length: count }, (_, index) => lineOf(index + 1, 150_001 + index * 7));
}
