// What a person at a terminal learns about one entitlement.
import { beforeEach, expect, test } from 'vitest';
import { registerTrace } from '../../cli/trace.ts';
import { makeOffer } from '../http/offers.ts';
import { type Terminal, terminal } from './terminal.ts';

let desk: Terminal;
let offer: Awaited<ReturnType<typeof makeOffer>>;

beforeEach(async () => {
  desk = await terminal(registerTrace);
  offer = await makeOffer(desk.deps);
});

test('the conditions, the calculation and the facts with their values are told', async () => {
  const { text } = await desk.run('trace', offer.entitlementId);
  expect(text).toMatch(/决定记录 record（最新判断 latest、第1期） [0-9a-f]{64}/);
  expect(text).toContain('符合条件，金额 1,500.00 元');
  expect(text).toContain('1 人 × 1,500.00 元 = 1,500.00 元');
  expect(text).toMatch(/reg\.kind {2}企业 {2}SAMR 2026-11-01 \d\d:00:00 dlv_/);
});

test('the number in a mail finds it, with its instalment and in capitals too', async () => {
  const { text } = await desk.run('trace', `${offer.entitlementId.toUpperCase()}-1`);
  expect(text).toContain(offer.entitlementId);
});

test('times are those of Shanghai', async () => {
  const [row] = await desk.deps.entitlements.audit(offer.entitlementId);
  const hour = (Number(row?.at.slice(11, 13)) + 8) % 24;
  const { text } = await desk.run('trace', offer.entitlementId);
  expect(text).toMatch(new RegExp(`1 {2}\\d{4}-\\d\\d-\\d\\d ${String(hour).padStart(2, '0')}:`));
});

test('what a machine reads has every record that something rests on', async () => {
  const { text } = await desk.run('trace', offer.entitlementId, '--json');
  expect(JSON.parse(text)).toMatchObject({
    decisions: [
      { isLatest: true, instalments: [1], decision: { verdict: { amountFen: 150_000 } } },
    ],
  });
});
