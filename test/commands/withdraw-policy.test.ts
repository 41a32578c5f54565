// A policy taken out of force by two people, and one that comes into force on a day: what decides, and
// what becomes of offers.
import { beforeEach, describe, expect, test } from 'vitest';
import { askSweep } from '../../shared/commands/ask-sweep.ts';
import { beginInForce } from '../../shared/commands/begin-in-force.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { proposeWithdrawal } from '../../shared/commands/propose-withdrawal.ts';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import { turnDay } from '../../shared/commands/turn-day.ts';
import { withdrawPolicy } from '../../shared/commands/withdraw-policy.ts';
import type { Day } from '../../shared/domain/day.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn, publishText } from './published.ts';
import { latestSweep, offersOf, runSweep, sweepOf } from './run-sweep.ts';
import { accepted, addFirm, lastFour, newWorld, type World } from './world.ts';

const key = 'ui.hiring-expansion';
const author = { policyKey: key, actor: 'person:author' } as const;
const reviewer = { policyKey: key, actor: 'person:reviewer' } as const;
let world: World;
let firms: string[];

beforeEach(async () => {
  world = await newWorld();
  firms = [];
  for (const number of [1, 2]) {
    const uscc = await addFirm(world.deps, number);
    await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`gone-${number}`)] });
    firms.push(uscc);
  }
  const pot = { policyKey: key, fiscalYear: 2026, divisionCode: '450000' };
  await fundBudget(world.deps, { ...pot, amountFen: fen(10_000_000), actor: 'person:finance' });
  await publishBuiltIn(world.deps, key);
  await runSweep(world.deps, (await latestSweep(world.deps)).id);
});

const versions = async () =>
  (await world.deps.policies.versions(key)).map(({ number, state }) => `${number} ${state}`);
const offers = () => offersOf(world.deps, firms);

async function withdraw() {
  await proposeWithdrawal(world.deps, { ...author, reason: '到期停止' });
  const withdrawn = await withdrawPolicy(world.deps, { ...reviewer, verdict: 'withdraw' });
  if (!withdrawn.ok) throw new Error(withdrawn.code);
  world.setClock('2026-11-23T01:30:00.000Z');
  return (await latestSweep(world.deps)).id;
}

async function confirmFirst() {
  const [uscc = ''] = firms;
  const offer = { entitlementId: entitlementId(key, uscc, '2025'), n: 1, offer: 1 };
  await sendNotice(world.deps, offer);
  return confirmEntitlement(world.deps, { ...offer, lastFour, actor: 'enterprise:x' });
}

describe('a withdrawal', () => {
  test('takes two people, and a reason', async () => {
    const decide = (actor: 'person:author' | 'person:reviewer') =>
      withdrawPolicy(world.deps, { policyKey: key, actor, verdict: 'withdraw' });
    expect(await decide('person:reviewer')).toMatchObject({
      code: 'policy.withdrawal-not-proposed',
    });
    const silent = await proposeWithdrawal(world.deps, { ...author, reason: ' ' });
    expect(silent).toMatchObject({ code: 'policy.reason-missing' });
    await proposeWithdrawal(world.deps, { ...author, reason: '到期停止' });
    expect(await decide('person:author')).toMatchObject({ code: 'policy.same-person' });
    expect(await versions()).toEqual(['1 published']);
    expect(await decide('person:reviewer')).toMatchObject({ ok: true });
    expect(await versions()).toEqual(['1 withdrawn']);
    expect((await world.deps.policies.live()).entries).toEqual([]);
  });

  test('withdraws open offers with the reason; what was confirmed stays', async () => {
    expect(await confirmFirst()).toMatchObject({ ok: true });
    const ended = await runSweep(world.deps, await withdraw());
    expect(ended.tally?.policies[key]).toMatchObject({ eligible: 0, changed: 1 });
    expect(await offers()).toEqual([[`${key} 1 confirmed 150000`], [`${key} 1 withdrawn 150000`]]);
    const [, second = ''] = firms;
    const id = entitlementId(key, second, '2025');
    const entitlement = await world.deps.entitlements.entitlement(id);
    expect(entitlement).toMatchObject({ reason: 'POLICY_WITHDRAWN', dueFen: 0, coveredFen: 0 });
  });

  test('holds at the click, before the sweep has come by', async () => {
    await withdraw();
    expect(await confirmFirst()).toMatchObject({ ok: false });
    expect((await offers())[0]).toEqual([`${key} 1 withdrawn 150000`]);
  });

  test('ends when the policy is published again: firms are offered anew', async () => {
    await runSweep(world.deps, await withdraw());
    await publishText(world.deps, key, (text) => text);
    await runSweep(world.deps, (await latestSweep(world.deps)).id);
    const again = [`${key} 1 withdrawn 150000`, `${key} 2 matched 150000`];
    expect(await offers()).toEqual([again, again]);
  });

  test('that the second person does not want leaves everything as it was', async () => {
    await proposeWithdrawal(world.deps, { ...author, reason: '到期停止' });
    const kept = await withdrawPolicy(world.deps, { ...reviewer, verdict: 'keep' });
    expect(kept.ok && kept.value.withdrawal).toBe(undefined);
    expect(await versions()).toEqual(['1 published']);
  });
});

async function schedule(
  decidesFrom: Day,
  change = (text: string) => text.replaceAll('150000', '160000'),
) {
  const text = change((await world.deps.policies.versions(key)).at(-1)?.text ?? '');
  const submitted = await submitPolicy(world.deps, { text, note: '', actor: 'person:author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  const { number, textHash } = submitted.value;
  const review = {
    policyKey: key,
    number,
    textHash,
    note: '',
    actor: 'person:reviewer',
  } as const;
  return reviewPolicy(world.deps, { ...review, verdict: 'publish', decidesFrom });
}

describe('a version published for a day', () => {
  test('decides from the first moment of that day in Shanghai, and not before', async () => {
    await schedule('2026-11-24');
    expect(await versions()).toEqual(['1 published', '2 scheduled']);
    const [uscc = ''] = firms;
    const match = () => matchEnterprise(world.deps, { uscc, policyKeys: [key] });
    world.setClock('2026-11-23T15:59:59.000Z');
    await match();
    expect((await offers())[0]).toEqual([`${key} 1 matched 150000`]);
    world.setClock('2026-11-23T16:00:00.000Z');
    await match();
    expect((await offers())[0]).toEqual([`${key} 1 matched 160000`]);
  });

  test('is swept for every firm once the clock has come by on that day', async () => {
    await schedule('2026-11-24');
    expect(await beginInForce(world.deps)).toBe(0);
    world.setClock('2026-11-23T16:05:00.000Z');
    expect([await beginInForce(world.deps), await beginInForce(world.deps)]).toEqual([1, 0]);
    expect(await versions()).toEqual(['1 superseded', '2 published']);
    const { id, cause } = await latestSweep(world.deps);
    expect(cause).toBe('in-force');
    await runSweep(world.deps, id);
    expect(await offers()).toEqual([[`${key} 1 matched 160000`], [`${key} 1 matched 160000`]]);
  });

  test('gives way to one published for the same day or an earlier one', async () => {
    await schedule('2026-12-01');
    await schedule('2026-11-30', (text) => text.replaceAll('160000', '170000'));
    expect(await versions()).toEqual(['1 published', '2 superseded', '3 scheduled']);
    await publishText(world.deps, key, (text) => text.replaceAll('170000', '175000'));
    expect(await versions()).toEqual([
      '1 superseded',
      '2 superseded',
      '3 superseded',
      '4 published',
    ]);
    expect((await world.deps.policies.live()).scheduled).toEqual([]);
    const late = await schedule('2026-11-22', (text) => text.replaceAll('175000', '180000'));
    expect(late).toMatchObject({ code: 'policy.day-past' });
  });
});

const longer = (text: string) => text.replace('"to":"2025-12-31"', '"to":"2027-12-31"');

describe('the turn of a day', () => {
  test('is swept once, and only for policies that it can change', async () => {
    expect(await turnDay(world.deps)).toBe(undefined);
    world.setClock('2026-12-31T16:03:00.000Z');
    const id = await turnDay(world.deps);
    expect(id && (await sweepOf(world.deps, id))).toMatchObject({
      cause: 'day',
      policyKeys: [key],
    });
    expect(await turnDay(world.deps)).toBe(undefined);
  });

  test('writes nothing where only the day is another', async () => {
    const [uscc = ''] = firms;
    const hired = { ...graduate('late'), graduatedOn: '2026-06-30', contractStart: '2026-07-01' };
    const hire = { ...hired, insuredFrom: '2026-07' };
    world.setClock('2026-11-23T01:30:00.000Z');
    await publishText(world.deps, key, longer);
    await runSweep(world.deps, (await latestSweep(world.deps)).id);
    await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [hire] });
    await matchEnterprise(world.deps, { uscc });
    const id = entitlementId(key, uscc, '2026');
    const before = await world.deps.entitlements.file(id);
    expect(before?.entitlement).toMatchObject({ answer: 'eligible', asOf: '2026-11-23' });
    world.setClock('2026-11-24T01:00:00.000Z');
    const wish = { policyKey: key, requestKey: 'next day', actor: 'person:reviewer' } as const;
    const asked = await askSweep(world.deps, wish);
    const ended = asked.ok ? await runSweep(world.deps, asked.value) : undefined;
    expect(ended?.tally?.policies[key]).toMatchObject({ eligible: 2, changed: 0 });
    expect(await world.deps.entitlements.file(id)).toEqual(before);
  });
});
