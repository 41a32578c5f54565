// Things for routes to be about, all in Nanning: put straight into the table, as their verbs would
// leave them.
import type { Deps } from '../../shared/deps.ts';
import { emptyChain } from '../../shared/domain/audit.ts';
import { openBudget } from '../../shared/domain/budget.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Enterprise } from '../../shared/domain/enterprise.ts';
import {
  batchId,
  budgetId,
  type BatchId,
  type BudgetId,
  deliveryId,
  objectionId,
  type ObjectionId,
} from '../../shared/domain/ids.ts';
import { fen, zeroFen } from '../../shared/domain/money.ts';
import { canonicalJson, sha256 } from '../../shared/domain/hash.ts';
import { sumOf } from '../../shared/domain/payment-file.ts';
import type { PersonId } from '../../shared/domain/person.ts';
import type { PolicyVersion } from '../../shared/domain/policy-version.ts';
import { builtInByKey } from '../../rules/catalog.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { payerOf } from '../../shared/commands/bank-file/payers.ts';
import { renderBatch } from '../../shared/commands/bank-file/render-batch.ts';
import { receivedDelivery } from '../../shared/commands/delivery/delivery-record.ts';
import { paymentFileName } from '../../shared/commands/freeze-batch.ts';
import type { Sweep } from '../../shared/domain/sweep.ts';
import { exampleSweep } from '../domain/sweeps.ts';
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

/** An open objection to the enterprise's offer, with the entry of the public list that it is about. */
export async function putObjection(deps: Deps): Promise<ObjectionId> {
  const { entitlementId, n, offer, policyKey, uscc, amountFen } = exampleInstalment();
  const text = '示例异议';
  const id = objectionId(entitlementId, { n, offer, by: 'public', text });
  const enterpriseName = '示例·南宁甲公司';
  const of = { entitlementId, n, offer, policyKey, uscc, enterpriseName, divisionCode: place };
  const days = { fromOn: '2026-11-23', untilOn: '2026-11-30', confirmsItself: true };
  const counts = { objections: 1, openObjections: 1 };
  const policyTitle = '一次性扩岗补助';
  const at = deps.clock.now();
  await commit(deps.table, [
    put('publicEntry', { ...of, policyTitle, amountFen, ...days, ...counts, version: 0 }),
    put('objection', { ...of, id, policyTitle, by: 'public', text, at, state: 'open', version: 0 }),
  ]);
  return id;
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

/** A sweep of the hiring subsidy in Nanning, of three shards. */
export async function putSweep(deps: Deps, changes: Partial<Sweep> = {}): Promise<Sweep> {
  const sweep = exampleSweep({ divisions: [place], shards: 3, state: 'running', ...changes });
  await commit(deps.table, [put('sweep', sweep)]);
  return { ...sweep, version: 1 };
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
  const unsigned: Batch = {
    id,
    divisionCode: place,
    state: 'frozen',
    preparer,
    payer: payerOf(place),
    sentAt: deps.clock.now(),
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
  const bytes = renderBatch(unsigned, lines);
  if (!bytes.ok) throw new Error(bytes.code);
  const fileHash = sha256(bytes.value);
  const batch = { ...unsigned, fileHash };
  const name = paymentFileName(id, fileHash, batch.format);
  await deps.files.put(name, bytes.value, 'application/octet-stream');
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

/** A delivery of the tax authority for firms of Nanning, of which a row was left out. */
export async function putDelivery(deps: Deps): Promise<Delivery> {
  const id = deliveryId('STA', 'example');
  const fixFile = `deliveries/${id}/to-fix.csv`;
  const delivery: Delivery = {
    ...receivedDelivery({
      id,
      source: 'STA',
      fileName: '示例.csv',
      contentHash: 'example',
      asOfAt: deps.clock.now(),
      firms: 1,
      divisions: [place],
      accept: 'good',
      rows: 2,
      rowsLeft: 1,
      firmsLeft: 1,
      fixFile,
      actor: 'system:test',
      now: deps.clock.now(),
    }),
    state: 'finished',
  };
  await deps.files.put(fixFile, 'uscc,错误原因\n', 'application/octet-stream');
  await commit(deps.table, [put('delivery', delivery)]);
  return delivery;
}
