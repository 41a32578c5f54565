// Things for routes to be about, all in Nanning: put straight into the table, as their verbs would
// leave them.
import type { Deps } from '../../shared/deps.ts';
import { emptyChain } from '../../shared/domain/audit.ts';
import { openBudget } from '../../shared/domain/budget.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import type { Enterprise } from '../../shared/domain/enterprise.ts';
import { batchId, budgetId, type BatchId, type BudgetId } from '../../shared/domain/ids.ts';
import { fen, zeroFen } from '../../shared/domain/money.ts';
import { canonicalJson, sha256 } from '../../shared/domain/hash.ts';
import { renderPaymentFile, sumOf } from '../../shared/domain/payment-file.ts';
import type { PersonId } from '../../shared/domain/person.ts';
import type { PolicyVersion } from '../../shared/domain/policy-version.ts';
import { builtInByKey } from '../../rules/catalog.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { paymentFileName } from '../../shared/commands/freeze-batch.ts';
import { exampleEntitlement, exampleInstalment, exampleUscc } from '../domain/examples.ts';

/** Where everything here lies: the city of Nanning. */
export const place = '450100';

/** An enterprise with an entitlement and one open instalment. */
export async function putFirm(deps: Deps): Promise<void> {
  const enterprise: Enterprise = {
    uscc: exampleUscc,
    name: '示例·南宁甲公司',
    divisionCode: place,
    industryCode: 'C3525',
    factsVersion: 0,
    changedFacts: [],
    factsChangedAt: '2026-11-23T01:00:00.000Z',
    matchedVersion: 0,
    version: 0,
  };
  const here = { divisionCode: place, version: 0 };
  await commit(deps.table, [
    put('enterprise', enterprise),
    put('entitlement', exampleEntitlement(here)),
    put('instalment', exampleInstalment(here)),
  ]);
}

/** A submitted version of the hiring subsidy, for Nanning alone, by that author. */
export async function putPolicy(deps: Deps, author: PersonId, number = 1): Promise<PolicyVersion> {
  const policy = builtInByKey.get('ui.hiring-expansion');
  if (!policy) throw new Error('the catalogue has lost the hiring subsidy');
  const text = canonicalJson({ ...policy, divisions: ['4501'] });
  const version: PolicyVersion = {
    policyKey: policy.key,
    number,
    title: policy.title.zh,
    state: 'submitted',
    text,
    textHash: sha256(text),
    note: '示例',
    author,
    submittedAt: deps.clock.now(),
    audit: emptyChain,
    version: 0,
  };
  await commit(deps.table, [put('policyVersion', version)]);
  return version;
}

/** A pot of money for the hiring subsidy. */
export async function putBudget(deps: Deps): Promise<BudgetId> {
  const [policyKey, fiscalYear] = ['ui.hiring-expansion', 2026] as const;
  const id = budgetId(policyKey, fiscalYear, place);
  const key = { id, policyKey, fiscalYear, divisionCode: place };
  const { budget, entry } = openBudget(key, fen(100_000), { at: deps.clock.now() });
  await commit(deps.table, [put('budget', budget), put('journalEntry', entry)]);
  return id;
}

/** A frozen batch of two lines, prepared by that person, with its bank file. */
export async function putBatch(
  deps: Deps,
  preparer: PersonId,
  changes: Partial<Batch> = {},
): Promise<Batch> {
  const id = batchId(preparer, deps.secretText(12));
  const lines = [line(id, 1, 150_000), line(id, 2, 12_345_678)];
  const bytes = renderPaymentFile(lines);
  const fileHash = sha256(bytes);
  const batch: Batch = {
    id,
    divisionCode: place,
    state: 'frozen',
    preparer,
    fileHash,
    preparedAt: deps.clock.now(),
    lineCount: lines.length,
    sumFen: sumOf(lines),
    moved: 0,
    paidCount: 0,
    paidFen: zeroFen,
    returnedCount: 0,
    returnedFen: zeroFen,
    audit: emptyChain,
    version: 0,
    ...changes,
  };
  await deps.files.put(paymentFileName(id, fileHash), bytes, 'text/csv');
  await commit(deps.table, [put('batch', batch), ...lines.map((one) => put('batchLine', one))]);
  return { ...batch, version: 1 };
}

function line(id: BatchId, number: number, amount: number): BatchLine {
  const { entitlementId, policyKey, uscc } = exampleInstalment();
  return {
    batchId: id,
    number,
    entitlementId,
    n: number,
    attempt: 1,
    policyKey,
    uscc,
    reference: `ZD${'0'.repeat(18)}${String(number).padStart(2, '0')}`,
    budgetId: budgetId(policyKey, 2026, place),
    enterpriseName: '示例·南宁甲公司',
    amountFen: fen(amount),
    purpose: '示例 2025',
    account: {
      holderName: '示例·南宁甲公司',
      number: '6222020000000001234',
      bankCode: '102611000019',
    },
    firstPayment: number === 1,
    result: 'none',
    version: 0,
  };
}
