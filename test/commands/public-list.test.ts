// The public list on the real local cloud: who is confirmed by itself after five working days, who never
// is, and what an objection holds.
import { beforeAll, describe, expect, test } from 'vitest';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { confirmListed } from '../../shared/commands/confirm-listed.ts';
import { decideObjection } from '../../shared/commands/decide-objection.ts';
import { declineEntitlement } from '../../shared/commands/decline-entitlement.ts';
import { lapseOffers } from '../../shared/commands/lapse-offers.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { objectToEntry } from '../../shared/commands/object-to-entry.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { undoConfirmation } from '../../shared/commands/undo-confirmation.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { graduate } from '../journey/graduate.ts';
import { listedFirm, type ListedFirm, policyKey, publishAutomatic } from './listed-firm.ts';
import { accepted, lastFour, newWorld, type World } from './world.ts';

let world: World;
const lastDay = '2026-11-30T08:00:00.000Z';
const dayAfter = '2026-11-30T16:30:00.000Z';
const reviewer = 'person:reviewer' as const;

beforeAll(async () => {
  world = await newWorld();
  await publishAutomatic(world.deps);
});

/** A firm of its own, told on a Monday. */
async function listed(number: number, how?: { isPaidBefore: boolean }): Promise<ListedFirm> {
  world.setClock('2026-11-23T01:00:00.000Z');
  return listedFirm(world.deps, number, how);
}

const stateOf = async ({ entitlementId, n }: ListedFirm) =>
  (await world.deps.entitlements.instalment(entitlementId, n))?.state;

const entryOf = ({ entitlementId, n, offer }: ListedFirm) =>
  world.deps.publicList.entry(entitlementId, n, offer);

async function object(firm: ListedFirm, text: string, by: 'public' | 'enterprise' = 'public') {
  const outcome = await objectToEntry(world.deps, { ...firm, by, text, contact: '示例电话' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe('an account that was paid before', () => {
  test('is confirmed by the policy after five working days, once, through the same books', async () => {
    const firm = await listed(1);
    expect(await entryOf(firm)).toMatchObject({
      fromOn: '2026-11-23',
      untilOn: '2026-11-30',
      confirmsItself: true,
    });
    world.setClock(lastDay);
    expect(await confirmListed(world.deps, firm)).toBe('held');
    world.setClock(dayAfter);
    const due = await world.deps.publicList.overBefore('2026-12-01');
    expect(due).toContainEqual(expect.objectContaining({ entitlementId: firm.entitlementId }));
    const both = [confirmListed(world.deps, firm), confirmListed(world.deps, firm)];
    expect(await Promise.all(both)).toContain('confirmed');
    expect(await stateOf(firm)).toBe('waiting');
    expect(await confirmListed(world.deps, firm)).toBe('done-before');
    const audit = await world.deps.entitlements.audit(firm.entitlementId);
    expect(audit.at(-1)).toMatchObject({ actor: `policy:${policyKey}`, action: 'queue' });
    expect(audit.map((row) => row.action)).toEqual(['offered', 'notice', 'queue']);
    expect(brokenAt(audit)).toBeUndefined();
    expect(await world.deps.entitlements.memberClaim('HIRE-LUMP', 'listed-1')).toBeDefined();
  });

  test('the notice says that nothing is to be done, and until when one can object', async () => {
    await listed(2);
    const { subject, text } = world.mails.at(-1) ?? { subject: '', text: '' };
    expect(subject).toContain('公示期满自动拨付');
    expect(text).toContain('名单公示至 2026 年 11 月 30 日');
    expect(text).toContain('无需确认');
  });

  test('a click of the firm before that is the firm’s own, and nothing is confirmed twice', async () => {
    const firm = await listed(3);
    const click = { ...firm, lastFour, actor: `enterprise:${firm.uscc}` as const };
    expect(await confirmEntitlement(world.deps, click)).toMatchObject({ ok: true });
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, firm)).toBe('over');
    const audit = await world.deps.entitlements.audit(firm.entitlementId);
    expect(audit.filter((row) => row.action === 'queue')).toHaveLength(1);
  });

  test('what the firm took back or declined is not confirmed over its head', async () => {
    const [undone, declined] = [await listed(4), await listed(5)];
    const who = { actor: `enterprise:${undone.uscc}` as const };
    await confirmEntitlement(world.deps, { ...undone, lastFour, ...who });
    await undoConfirmation(world.deps, { ...undone, ...who });
    await declineEntitlement(world.deps, { ...declined, reason: '', ...who });
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, undone)).toBe('over');
    expect(await confirmListed(world.deps, declined)).toBe('done-before');
    expect(await stateOf(undone)).toBe('noticed');
    expect(await stateOf(declined)).toBe('declined');
  });

  test('an offer that facts have changed leaves the list and starts its days anew', async () => {
    const firm = await listed(6);
    const hires = [graduate('listed-6'), graduate('listed-6b')];
    world.setClock('2026-11-26T01:00:00.000Z');
    await accepted(world.deps, firm.uscc, 'MOHRSS', { 'hr.hires': hires });
    await matchEnterprise(world.deps, { uscc: firm.uscc });
    expect(await entryOf(firm)).toMatchObject({ ending: 'superseded' });
    const next = { ...firm, offer: 2 };
    await sendNotice(world.deps, next);
    expect(await entryOf(next)).toMatchObject({ untilOn: '2026-12-03', amountFen: 300_000 });
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, firm)).toBe('done-before');
    expect(await confirmListed(world.deps, next)).toBe('held');
  });
});

describe('a first payment to an account', () => {
  test('stands on the list, and waits for the click of the firm for good', async () => {
    const firm = await listed(7, { isPaidBefore: false });
    expect(world.mails.at(-1)?.text).toContain('首次付到贵单位的收款账户，须确认一次');
    expect(await entryOf(firm)).toMatchObject({ confirmsItself: false });
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, firm)).toBe('over');
    expect(await stateOf(firm)).toBe('noticed');
    const wanted = { ...firm, isAutomatic: true, actor: `policy:${policyKey}` as const };
    expect(await confirmEntitlement(world.deps, wanted)).toMatchObject({
      code: 'confirm.click-needed',
    });
  });

  test('that the account became meanwhile makes the offer anew, for the firm to click', async () => {
    const firm = await listed(8);
    const account = {
      holderName: '示例·南宁第8公司',
      number: '6222020000000009999',
      bankCode: '102611000018',
      verifiedOn: '2026-11-24',
      verifiedBy: 'STA',
    };
    await accepted(world.deps, firm.uscc, 'STA', { account });
    await matchEnterprise(world.deps, { uscc: firm.uscc });
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, firm)).toBe('click-asked');
    expect(await sendNotice(world.deps, { ...firm, offer: 2 })).toBe('sent');
    expect(world.mails.at(-1)?.subject).toContain('待您确认');
    expect(await entryOf({ ...firm, offer: 2 })).toBeUndefined();
  });
});

describe('an objection', () => {
  test('holds the confirmation until it is dismissed, and a lapse as well', async () => {
    const firm = await listed(10);
    const { id } = await object(firm, '该企业已停产');
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, firm)).toBe('held');
    const due = await world.deps.publicList.overBefore('2026-12-01');
    expect(due.map((one) => one.entitlementId)).not.toContain(firm.entitlementId);
    world.setClock('2027-02-01T01:00:00.000Z');
    await lapseOffers(world.deps);
    expect(await stateOf(firm)).toBe('noticed');
    world.setClock('2026-12-02T01:00:00.000Z');
    const without = { id, verdict: 'dismissed', reason: ' ', actor: reviewer } as const;
    expect(await decideObjection(world.deps, without)).toMatchObject({
      code: 'objection.no-reason',
    });
    expect(await decideObjection(world.deps, { ...without, reason: '现场核查在产' })).toMatchObject(
      { ok: true, value: { state: 'dismissed' } },
    );
    expect(await confirmListed(world.deps, firm)).toBe('confirmed');
  });

  test('upheld leaves the money to the click of the firm, which is told so', async () => {
    const firm = await listed(11);
    const { id } = await object(firm, '人员已离职', 'enterprise');
    const decision = { id, verdict: 'upheld', reason: '须企业核对', actor: reviewer } as const;
    expect(await decideObjection(world.deps, decision)).toMatchObject({ ok: true });
    expect(await decideObjection(world.deps, decision)).toMatchObject({ ok: true });
    world.setClock(dayAfter);
    expect(await confirmListed(world.deps, firm)).toBe('done-before');
    expect(await sendNotice(world.deps, { ...firm, offer: 2 })).toBe('sent');
    expect(await stateOf(firm)).toBe('noticed');
    const click = { ...firm, offer: 2, actor: `enterprise:${firm.uscc}` as const };
    expect(await confirmEntitlement(world.deps, click)).toMatchObject({ ok: true });
    const audit = await world.deps.entitlements.audit(firm.entitlementId);
    expect(audit.map((row) => row.action)).toEqual(
      expect.arrayContaining(['object', 'revise', 'notice', 'queue']),
    );
    expect(JSON.stringify(audit)).not.toContain('示例电话');
    expect(brokenAt(audit)).toBeUndefined();
  });

  test('that comes in just as the policy confirms is not passed over', async () => {
    const firm = await listed(12);
    const { deps } = world;
    world.setClock(dayAfter);
    let isLate = true;
    const late = {
      ...deps,
      budgets: {
        ...deps.budgets,
        async nearest(...asked: Parameters<typeof deps.budgets.nearest>) {
          if (isLate) {
            isLate = false;
            world.setClock(lastDay);
            await object(firm, '刚刚提出');
            world.setClock(dayAfter);
          }
          return deps.budgets.nearest(...asked);
        },
      },
    };
    expect(await confirmListed(late, firm)).toBe('held');
    expect(await stateOf(firm)).toBe('noticed');
  });

  test('is bounded by size and count, the same words are one, and the firm is heard beyond', async () => {
    const firm = await listed(13);
    const said = { ...firm, by: 'public' } as const;
    const long = await objectToEntry(world.deps, { ...said, text: '长'.repeat(1001) });
    expect(long).toMatchObject({ code: 'objection.too-long' });
    expect(await objectToEntry(world.deps, { ...said, text: '  ' })).toMatchObject({
      code: 'objection.no-text',
    });
    for (let count = 1; count <= 20; count += 1) await object(firm, `异议${count}`);
    await object(firm, '异议20');
    expect(await entryOf(firm)).toMatchObject({ objections: 20, openObjections: 20 });
    expect(await objectToEntry(world.deps, { ...said, text: '再一条' })).toMatchObject({
      code: 'objection.too-many',
    });
    expect(await object(firm, '金额不对', 'enterprise')).toMatchObject({ state: 'open' });
  });

  test('is taken within the days of the entry only', async () => {
    const firm = await listed(14);
    world.setClock(dayAfter);
    const late = await objectToEntry(world.deps, { ...firm, by: 'public', text: '晚了' });
    expect(late).toMatchObject({ code: 'objection.not-listed' });
  });
});

test('where the calendar of working days ends, the firm is asked to click', async () => {
  world.setClock('2026-12-29T01:00:00.000Z');
  const firm = await listedFirm(world.deps, 20);
  expect(await entryOf(firm)).toBeUndefined();
  expect(world.mails.at(-1)?.subject).toContain('待您确认');
});
