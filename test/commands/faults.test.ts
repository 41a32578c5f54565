// Every verb of the path is killed at every call to the table, before the call and after it (the
// answer lost), and then simply run again. What stands at the end must be what one clean run leaves.
import { beforeAll, describe, expect, test } from 'vitest';
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import { sendBatch } from '../../shared/commands/send-batch.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import type { Deps } from '../../shared/deps.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { isBalanced } from '../../shared/domain/budget.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen, yuanPlain } from '../../shared/domain/money.ts';
import { graduate } from '../journey/graduate.ts';
import { type Kill, killedAt } from './killed-calls.ts';
import { publishBuiltIn } from './published.ts';
import { accepted, addFirm, lastFour, newWorld, type World } from './world.ts';

let world: World;
const policyKey = 'ui.hiring-expansion';

beforeAll(async () => {
  world = await newWorld();
  await publishBuiltIn(world.deps, policyKey);
  await fundBudget(world.deps, {
    policyKey,
    fiscalYear: 2026,
    divisionCode: '450000',
    amountFen: fen(1_000_000_000),
    actor: 'person:finance',
  });
});

describe('a path that is killed anywhere and run again', () => {
  test('leaves one notice record, one confirmation and one payout', async () => {
    // The very first match reads the policy's text, which is kept from then on.
    await runPath(1);
    const clean = await runPath(2);
    expect(clean.fired).toBe(false);
    let number = 2;
    let fired = 0;
    for (const step of steps) {
      for (let at = 1; at <= (clean.calls[step] ?? 0); at += 1) {
        for (const when of ['before', 'after'] as const) {
          number += 1;
          const run = await runPath(number, step, { at, when });
          fired += run.fired ? 1 : 0;
          expect(run.story, `${step} killed ${when} call ${at}`).toEqual(clean.story);
        }
      }
    }
    expect(fired).toBe(number - 2);
  });
});

const steps = ['match', 'notice', 'confirm', 'prepare', 'approve', 'send', 'return'] as const;
type Step = (typeof steps)[number];

/** Walks one firm down the path; the named step is killed once, as told, and run again. */
async function runPath(number: number, killedStep?: Step, kill?: Kill) {
  const uscc = await addFirm(world.deps, number);
  await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`k${number}`)] });
  const id = entitlementId(policyKey, uscc, '2025');
  const calls: Partial<Record<Step, number>> = {};
  let fired = false;
  for (const step of steps) {
    const killed = killedAt(world.deps, step === killedStep ? kill : undefined);
    try {
      await acts[step](killed.deps, uscc, number);
    } catch (error) {
      if (!killed.fired()) throw error;
    }
    calls[step] = killed.calls();
    if (killed.fired()) {
      fired = true;
      await acts[step](world.deps, uscc, number);
    }
  }
  return { calls, fired, story: await storyOf(id) };
}

const acts: Record<Step, (deps: Deps, uscc: string, number: number) => Promise<unknown>> = {
  match: (deps, uscc) => matchEnterprise(deps, { uscc }),
  notice: (deps, uscc) => sendNotice(deps, { ...offer(uscc) }),
  confirm: (deps, uscc) =>
    confirmEntitlement(deps, { ...offer(uscc), lastFour, actor: `enterprise:${uscc}` }),
  prepare: (deps, _, number) => prepareBatch(deps, preparation(number)),
  async approve(deps, _, number) {
    const batch = await prepareBatch(world.deps, preparation(number));
    if (!batch.ok) throw new Error(batch.code);
    const { id: batchId, fileHash = '' } = batch.value;
    return approveBatch(deps, { batchId, fileHash, actor: 'person:approver' });
  },
  async send(deps, _, number) {
    const batch = await prepareBatch(world.deps, preparation(number));
    if (!batch.ok) throw new Error(batch.code);
    return sendBatch(deps, { batchId: batch.value.id, actor: 'person:approver' });
  },
  async return(deps, _, number) {
    const batch = await prepareBatch(world.deps, preparation(number));
    if (!batch.ok) throw new Error(batch.code);
    const lines = await world.deps.batches.lines(batch.value.id);
    const rows = lines.map((line) => `${line.reference},${yuanPlain(line.amountFen)},成功`);
    const bytes = new TextEncoder().encode(`参考号,金额(元),结果\r\n${rows.join('\r\n')}`);
    return recordReturn(deps, { batchId: batch.value.id, bytes, actor: 'person:preparer' });
  },
};

function offer(uscc: string) {
  return { entitlementId: entitlementId(policyKey, uscc, '2025'), n: 1, offer: 1 };
}

function preparation(number: number) {
  const requestKey = `form-${number}`;
  return { divisionCode: '450000', requestKey, actor: 'person:preparer' as const };
}

/** What happened to the entitlement, without the times and names that differ by run. */
async function storyOf(id: ReturnType<typeof entitlementId>) {
  const trace = await world.deps.trace(id);
  const budget = await world.deps.budgets.nearest(policyKey, 2026, '450000');
  if (!trace || !budget) throw new Error('no trace');
  return {
    states: trace.instalments.map((one) => `${one.n} ${one.state} ${one.amountFen}`),
    notices: trace.notices.map((one) => `${one.n}.${one.offer} ${one.state}`),
    audit: trace.audit.map((row) => row.action),
    chain: brokenAt(trace.audit, trace.entitlement.audit),
    journal: trace.journal.map((entry) => `${entry.move} ${entry.amountFen}`),
    payments: trace.payments.map((line) => `${line.attempt} ${line.result} ${line.amountFen}`),
    balanced: isBalanced(budget),
    inFlight: budget.balances.reserved + budget.balances.committed + budget.balances.sent,
  };
}
