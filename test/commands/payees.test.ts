// Whom the money goes to besides the firm: a bank whose account two people registered, and persons to
// whom the firm passes it on.
import { beforeEach, describe, expect, test } from 'vitest';
import { approveSettlementAccount } from '../../shared/commands/approve-settlement-account.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { confirmListed } from '../../shared/commands/confirm-listed.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { proposeSettlementAccount } from '../../shared/commands/propose-settlement-account.ts';
import { renewConsent } from '../../shared/commands/renew-consent.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { statePassedOn } from '../../shared/commands/state-passed-on.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { settlementEntity } from '../../shared/domain/settlement-account.ts';
import { graduate } from '../journey/graduate.ts';
import { answered, approver, ok, preparation, preparer, sentBatch } from './paid-batch.ts';
import { publishBuiltIn, publishText } from './published.ts';
import { accepted, addFirm, lastFour, newWorld, stateOf, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';
const place = { policyKey, divisionCode: '450000' };
const bank = {
  holderName: '示例银行广西分行',
  number: '4500000012345678',
  bankCode: '102611000999',
};
const other = { ...bank, number: '4500000087654321' };
let world: World;

beforeEach(async () => {
  world = await newWorld();
  await publishBuiltIn(world.deps, policyKey);
  const pot = { policyKey, fiscalYear: 2026, divisionCode: '450000', amountFen: fen(100_000_000) };
  ok(await fundBudget(world.deps, { ...pot, actor: preparer }));
});

/** The subsidy with another payee or another delivery. */
async function publishWith(payee: string, delivery = 'confirm'): Promise<void> {
  await publishText(world.deps, policyKey, (text) =>
    text
      .replace('"payee":{"to":"enterprise"}', `"payee":${payee}`)
      .replace('"delivery":"confirm"', `"delivery":"${delivery}"`),
  );
}

async function told(number: number, divisionCode = '450103') {
  const uscc = await addFirm(world.deps, number);
  await accepted(world.deps, uscc, 'SAMR', { 'reg.divisionCode': divisionCode });
  await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`paid-${number}`)] });
  await matchEnterprise(world.deps, { uscc });
  const id = entitlementId(policyKey, uscc, '2025');
  expect(await sendNotice(world.deps, { entitlementId: id, n: 1, offer: 1 })).toBe('sent');
  const { text } = world.mails.at(-1) ?? { text: '' };
  const actor = `enterprise:${uscc}` as const;
  return {
    offered: { id, uscc, n: 1, offer: 1 },
    text,
    actor,
    key: { entitlementId: id, n: 1, offer: 1 },
  };
}

function propose(account: typeof bank, actor: `person:${string}` = preparer) {
  return proposeSettlementAccount(world.deps, {
    ...place,
    ...account,
    verifiedOn: '2026-11-20',
    actor,
  });
}

function approve(account: typeof bank, actor: `person:${string}` = approver) {
  return approveSettlementAccount(world.deps, { ...place, accountHash: hashOf(account), actor });
}

describe('a bank that lowered its rate', () => {
  test('is registered by two people, on the account that the second one was shown', async () => {
    expect(await propose(bank)).toMatchObject({ code: 'settlement.no-bank' });
    await publishWith('{"to":"bank"}');
    expect(await propose({ ...bank, number: '45 00' })).toMatchObject({
      code: 'settlement.mistyped',
      errors: [{ pointer: '/number' }],
    });
    expect(await approve(bank)).toMatchObject({ code: 'settlement.nothing-proposed' });
    ok(await propose(bank));
    expect(await approve(bank, preparer)).toMatchObject({ code: 'settlement.same-person' });
    expect(await approve(other)).toMatchObject({ code: 'settlement.changed' });
    expect(await world.deps.payees.settling(policyKey, '450103')).toBeUndefined();
    ok(await approve(bank));
    ok(await approve(bank));
    expect(await world.deps.payees.settling(policyKey, '450103')).toMatchObject({
      inForce: { account: bank, proposer: preparer, approver },
    });
    expect(await world.deps.payees.settling(policyKey, '420103')).toBeUndefined();
    const audit = await world.deps.entitlements.audit(settlementEntity(place));
    expect(audit.map((row) => row.action)).toEqual(['propose', 'approve']);
    expect(brokenAt(audit)).toBeUndefined();
  });

  test('is paid in place of the firm, which needs neither account nor digits', async () => {
    await publishWith('{"to":"bank"}');
    const { offered, text, actor, key } = await told(1);
    expect(text).toContain('直接拨付给经办银行，贵单位无需提供账户');
    expect(await confirmEntitlement(world.deps, { ...key, actor })).toMatchObject({
      code: 'confirm.no-settlement-account',
    });
    ok(await propose(bank));
    ok(await approve(bank));
    ok(await confirmEntitlement(world.deps, { ...key, actor }));
    const batch = await sentBatch(world.deps);
    const [line] = await world.deps.batches.lines(batch.id);
    expect(line).toMatchObject({ account: bank, amountFen: 150_000 });
    ok(await answered(world.deps, batch, [[line?.reference ?? '', fen(150_000), '成功']]));
    expect((await stateOf(world.deps, offered)).instalment.state).toBe('paid');
  });

  test('gets what came back at its next registered account, and the firm cannot turn it to its own', async () => {
    await publishWith('{"to":"bank"}');
    ok(await propose(bank));
    ok(await approve(bank));
    const { offered, actor, key } = await told(2);
    ok(await confirmEntitlement(world.deps, { ...key, actor }));
    const batch = await sentBatch(world.deps);
    const [line] = await world.deps.batches.lines(batch.id);
    ok(await answered(world.deps, batch, [[line?.reference ?? '', fen(150_000), '失败']]));
    const turned = await renewConsent(world.deps, { ...key, lastFour, actor });
    expect(turned).toMatchObject({ ok: false });
    expect((await stateOf(world.deps, offered)).instalment.state).toBe('returned');
    ok(await propose(other, 'person:third'));
    ok(await approve(other));
    expect((await stateOf(world.deps, offered)).instalment.state).toBe('confirmed');
    const next = ok(await prepareBatch(world.deps, { ...preparation, requestKey: 'form-2' }));
    const [again] = await world.deps.batches.lines(next.id);
    expect(again).toMatchObject({ account: other, attempt: 2 });
  });

  test('is paid by itself after the public list, once an account is registered', async () => {
    await publishWith('{"to":"bank"}', 'auto');
    const { offered, key, text } = await told(3);
    expect(text).toContain('公示期满没有异议的，自动拨付，无需确认');
    world.setClock('2026-12-01T01:00:00.000Z');
    expect(await confirmListed(world.deps, key)).toBe('waits');
    ok(await propose(bank));
    ok(await approve(bank));
    expect(await confirmListed(world.deps, key)).toBe('confirmed');
    expect((await stateOf(world.deps, offered)).instalment).toMatchObject({
      state: 'confirmed',
      account: bank,
      paidTo: 'bank',
    });
  });
});

describe('persons', () => {
  const persons = '{"to":"person","places":[{"divisions":["45"],"to":"enterprise"}]}';

  test('are passed on what the firm was paid, within thirty days and on its word', async () => {
    await publishWith(persons);
    const { offered, text, actor, key } = await told(4);
    expect(text).toContain('到账后请在 30 日内转付给本人');
    ok(await confirmEntitlement(world.deps, { ...key, lastFour, actor }));
    expect(await statePassedOn(world.deps, { ...key, isCommitted: true, actor })).toMatchObject({
      code: 'passing.nothing-due',
    });
    const batch = await sentBatch(world.deps);
    const [line] = await world.deps.batches.lines(batch.id);
    ok(await answered(world.deps, batch, [[line?.reference ?? '', fen(150_000), '成功']]));
    const open = await world.deps.payees.passOns('open', '450000', { limit: 10 });
    expect(open.rows).toMatchObject([
      { amountFen: 150_000, personCount: 1, paidOn: '2026-11-23', dueOn: '2026-12-23' },
    ]);
    expect(await statePassedOn(world.deps, { ...key, isCommitted: false, actor })).toMatchObject({
      code: 'confirm.commitment-missing',
    });
    ok(await statePassedOn(world.deps, { ...key, isCommitted: true, actor }));
    ok(await statePassedOn(world.deps, { ...key, isCommitted: true, actor }));
    expect((await world.deps.payees.passOns('open', '450000', { limit: 10 })).rows).toEqual([]);
    const audit = await world.deps.entitlements.audit(offered.id);
    expect(audit.filter((row) => row.action === 'pass-on')).toHaveLength(1);
    expect(audit.at(-1)?.detail.commitment).toContain('已全额转付给职工本人');
    expect(brokenAt(audit)).toBeUndefined();
  });

  test('who are paid directly elsewhere get nothing from here, and the firm is told', async () => {
    await publishWith(persons);
    const { offered, text } = await told(5, '420106');
    const { entitlement, instalment } = await stateOf(world.deps, offered);
    expect([entitlement.pays, instalment.state]).toEqual([false, 'informed']);
    expect(text).toContain('无需确认');
  });
});
