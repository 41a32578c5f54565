// What becomes of a notice that does not reach anybody: it ends with its reason, and the first address
// that comes in, at whatever moment, sends it after all.
import { MessageRejected, SESClient } from '@aws-sdk/client-ses';
import { beforeEach, describe, expect, test } from 'vitest';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { requeueNotices } from '../../shared/commands/requeue-notices.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import type { Deps } from '../../shared/deps.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { mailGateway, type MailRefusal } from '../../shared/gateway/mail.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn } from './published.ts';
import { accepted, addFirm, newWorld, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';
let world: World;
let uscc: string;
let key: { entitlementId: ReturnType<typeof entitlementId>; n: number; offer: number };

beforeEach(async () => {
  world = await newWorld();
  await publishBuiltIn(world.deps, policyKey);
  uscc = await addFirm(world.deps, 1);
  await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('p1')] });
  key = { entitlementId: entitlementId(policyKey, uscc, '2025'), n: 1, offer: 1 };
});

describe('a firm without an address', () => {
  test('is sent its notice by the address that arrives while nobody is found', async () => {
    await reachedAt(null);
    const arriving = whenFirstRead(world.deps, () => reachedAt('new@zhida.example'));
    expect(await sendNotice(arriving, key)).toBe('sent');
    expect(world.mails.map((mail) => mail.to)).toEqual(['new@zhida.example']);
  });

  test('is sent its notice once an address is delivered, though no index knows of it yet', async () => {
    await reachedAt(null);
    expect(await sendNotice(world.deps, key)).toBe('unreachable');
    const { entitlements } = world.deps;
    const blind = { ...world.deps, entitlements: { ...entitlements, ofEnterprise: nothing } };
    expect(await requeueNotices(blind, uscc)).toBe(1);
    expect(await stateNow()).toMatchObject({ state: 'queued' });
  });
});

describe('an address that the provider refuses for good', () => {
  test('gives way to the second one', async () => {
    await reachedAt('gone@zhida.example', 'second@zhida.example');
    expect(await sendNotice(refusing('gone@zhida.example'), key)).toBe('sent');
    expect(await stateNow()).toMatchObject({ state: 'sent', sentTo: 'second@zhida.example' });
  });

  test('ends the notice with the reason, and a corrected one starts it again', async () => {
    await reachedAt('gone@zhida.example');
    expect(await sendNotice(refusing('gone@zhida.example'), key)).toBe('unreachable');
    const refusedBecause = 'MessageRejected';
    expect(await stateNow()).toMatchObject({ state: 'unreachable', refusedBecause });
    const later = '2027-01-01T00:00:00.000Z';
    expect(await world.deps.entitlements.noticesWaitingSince(later)).not.toContainEqual(
      expect.objectContaining(key),
    );
    await reachedAt('right@zhida.example');
    expect(await sendNotice(world.deps, key)).toBe('sent');
    expect(await stateNow()).not.toHaveProperty('refusedBecause');
  });

  test.each([
    ['MessageRejected', 'Address blacklisted.', { refusedBecause: 'MessageRejected' }],
    ['InvalidParameterValue', 'Missing final @domain', { refusedBecause: 'InvalidParameterValue' }],
  ])('is told apart by the gateway: %s', async (name, message, refusal) => {
    expect(await answerTo(name, message)).toEqual(refusal);
  });

  test('is not what a throttled or unfinished setup is: that is a fault, and tried again', async () => {
    await expect(answerTo('Throttling', 'Maximum sending rate exceeded.')).rejects.toThrow('rate');
    const unverified = answerTo('MessageRejected', 'Email address is not verified.');
    await expect(unverified).rejects.toThrow('verified');
  });
});

async function reachedAt(mail: string | null, secondMail: string | null = null): Promise<void> {
  await accepted(world.deps, uscc, 'SAMR', { contact: { mail, phone: null, secondMail } });
  await matchEnterprise(world.deps, { uscc });
}

/** The firm changes right after it was read for the first time. */
function whenFirstRead(deps: Deps, change: () => Promise<void>): Deps {
  let isFirst = true;
  const file: Deps['enterprises']['file'] = async (of) => {
    const read = await deps.enterprises.file(of);
    if (isFirst) {
      isFirst = false;
      await change();
    }
    return read;
  };
  return { ...deps, enterprises: { ...deps.enterprises, file } };
}

function refusing(address: string): Deps {
  const { mail } = world.deps;
  const send: Deps['mail']['send'] = async (one) =>
    one.to === address ? { refusedBecause: 'MessageRejected' } : mail.send(one);
  return { ...world.deps, mail: { send } };
}

function answerTo(name: string, message: string): Promise<string | MailRefusal> {
  const client = new SESClient({ region: 'us-east-1' });
  client.send = () => {
    const error = new MessageRejected({ message, $metadata: {} });
    return Promise.reject(Object.assign(error, { name }));
  };
  const mail = { to: 'a@zhida.example', subject: 's', text: 't', html: 'h' };
  return mailGateway(client, 'zhida@zhida.example').send(mail);
}

function stateNow() {
  return world.deps.entitlements.notice(key.entitlementId, key.n, key.offer);
}

async function nothing(): Promise<never[]> {
  return [];
}
