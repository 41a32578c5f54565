// One month of the year: on its first day facts arrive, the day turns, firms are told and answer; on the
// twentieth the public list is over, and what is confirmed is paid.
import { approveBatch } from '../../../shared/commands/approve-batch.ts';
import { confirmListed } from '../../../shared/commands/confirm-listed.ts';
import { lapseOffers } from '../../../shared/commands/lapse-offers.ts';
import { matchEnterprise } from '../../../shared/commands/match-enterprise.ts';
import { prepareBatch } from '../../../shared/commands/prepare-batch.ts';
import { sendBatch } from '../../../shared/commands/send-batch.ts';
import { sendNotice } from '../../../shared/commands/send-notice.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { BatchLine } from '../../../shared/domain/batch-line.ts';
import { answered, approver, ok, preparer } from '../paid-batch.ts';
import { accepted, type World } from '../world.ts';
import { answer } from './answers.ts';
import { saidOfAll, usccOf } from './registered.ts';
import { policies, type Said, stories, type Story } from './stories.ts';

const firmsAtOnce = 5;

/** Plays the month; answers the lines of its batch with what the bank said. */
export async function playMonth(world: World, month: string): Promise<BatchLine[]> {
  world.setClock(`${month}-01T01:00:00.000Z`);
  await eachFirm((story) => factsArrive(world, story, month));
  // An upheld objection makes an offer anew: who is told again answers again. In May accounts are new.
  for (let told = await tell(world); told.size > 0; told = await tell(world)) {
    const asked =
      month === '2026-05' ? stories : stories.filter((one) => told.has(usccOf(one.number)));
    for (const story of asked) await answer(world, story, month);
  }
  world.setClock(`${month}-20T01:00:00.000Z`);
  await publicDaysEnd(world);
  await lapseOffers(world.deps);
  return pay(world, month);
}

async function eachFirm(work: (story: Story) => Promise<void>): Promise<void> {
  for (let from = 0; from < stories.length; from += firmsAtOnce) {
    await Promise.all(stories.slice(from, from + firmsAtOnce).map((story) => work(story)));
  }
}

/** Matches on what has changed, and on the day that has turned. */
async function factsArrive({ deps }: World, story: Story, month: string): Promise<void> {
  const uscc = usccOf(story.number);
  for (const [source, facts] of [...story.says(month), ...saidOfAll(story, month)]) {
    await accepted(deps, uscc, source, ofItsOwn(facts, story.number));
  }
  // With the same facts these policies decide anew on the first day of a quarter, and on no other.
  const isTurned = ['01', '04', '07', '10'].includes(month.slice(5));
  await matchEnterprise(deps, { uscc, policyKeys: isTurned ? Object.values(policies) : [] });
}

/** The same with persons and loans of the firm's own: one of them is served once in the whole country. */
function ofItsOwn(facts: Said[1], number: number): Said[1] {
  const text = JSON.stringify(facts);
  return JSON.parse(text.replaceAll(/"(pid|loanId)":"(\w+)"/g, `"$1":"$2-${number}"`)) as Said[1];
}

/** Sends every notice that waits; answers whom it told. */
async function tell({ deps }: World): Promise<Set<string>> {
  const waiting = await deps.entitlements.noticesWaitingSince('9999');
  for (const notice of waiting) await sendNotice(deps, notice);
  return new Set(waiting.map((notice) => notice.uscc));
}

/** What the clock publishes when the days on the list are over, once and again. */
async function publicDaysEnd({ deps }: World): Promise<void> {
  const over = await deps.publicList.overBefore(dayOf(deps.clock.now()));
  for (const entry of [...over, ...over]) await confirmListed(deps, entry);
}

async function pay({ deps }: World, month: string): Promise<BatchLine[]> {
  const form = { divisionCode: '000000', requestKey: `month-${month}`, actor: preparer };
  const prepared = await prepareBatch(deps, form);
  if (!prepared.ok) {
    if (prepared.code === 'batch.empty') return [];
    throw new Error(prepared.code);
  }
  const { id: batchId, fileHash = '' } = prepared.value;
  ok(await approveBatch(deps, { batchId, fileHash, actor: approver }));
  const batch = ok(await sendBatch(deps, { batchId, actor: approver }));
  const lines = await deps.batches.lines(batchId);
  const rows = lines.map((line) => [line.reference, line.amountFen, resultOf(line)] as const);
  ok(await answered(deps, batch, rows));
  ok(await answered(deps, batch, rows));
  return deps.batches.lines(batchId);
}

/** The bank sends the first payment of firm 14 back. */
function resultOf({ uscc, n, attempt }: BatchLine): '成功' | '失败' {
  return uscc === usccOf(14) && n === 1 && attempt === 1 ? '失败' : '成功';
}
