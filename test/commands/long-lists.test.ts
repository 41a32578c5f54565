// Lists longer than a transaction, killed on their way in: nobody decides on the half that arrived,
// and whoever comes next finds it, finishes it or says otherwise.
import { beforeAll, expect, test } from 'vitest';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import type { Deps } from '../../shared/deps.ts';
import { isBeingWritten } from '../../shared/domain/enterprise.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { check, commit } from '../../shared/store/commit.ts';
import { type Desk, factsDesk, steward } from './facts-desk.ts';
import { type Kill, killedAt } from './killed-calls.ts';
import { usccOf } from './world.ts';

let desk: Desk;
let number = 0;
beforeAll(async () => {
  desk = await factsDesk();
});

const people = (count: number, category = 'graduate') =>
  Array.from({ length: count }, (_, index) => ({ pid: `p${1000 + index}`, category }));

type Said = { source?: string; asOf?: string; facts: Record<string, Json> };
const longList: Said = { asOf: '2026-11-20', facts: { 'hr.hires': people(250, 'veteran') } };
const smallChange: Said = { source: 'SAMR', asOf: '2026-11-21', facts: { 'reg.name': '示例' } };

async function say(uscc: string, said: Said, deps: Deps = desk.deps) {
  const wish = { uscc, source: 'MOHRSS', withdrawn: [], ...said };
  const saved = await saveFacts(deps, wish, steward);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved.value;
}

/** A firm that had other hires, and to which the long list comes with a process that is killed. */
async function interrupted(kill: Kill | undefined) {
  number += 1;
  const uscc = usccOf(number);
  await say(uscc, { asOf: '2026-11-19', facts: { 'hr.hires': people(300) } });
  const killed = killedAt(desk.deps, kill);
  const saved = say(uscc, longList, killed.deps);
  if (kill) await expect(saved).rejects.toThrow('killed');
  else await saved;
  return { uscc, calls: killed.calls() };
}

async function firmOf(uscc: string) {
  const file = await desk.deps.enterprises.file(uscc);
  if (!file) throw new Error('no such firm');
  return file;
}

/** What is known at the end, without the names that differ by firm. */
async function storyOf(uscc: string) {
  const { facts, origins, enterprise } = await firmOf(uscc);
  const { changedFacts, matchedVersion, factsVersion, writing } = enterprise;
  const from = origins.map(({ key, source, asOfAt }) => [key, source, asOfAt]);
  return { facts, from, changedFacts, isWaiting: matchedVersion < factsVersion, writing };
}

/** Killed while its pieces were being written: the first call at which some are kept and not all. */
async function torn() {
  for (let at = 1; ; at += 1) {
    const { uscc } = await interrupted({ at, when: 'after' });
    const categories = JSON.stringify((await firmOf(uscc)).facts['hr.hires']);
    if (categories.includes('veteran')) return uscc;
  }
}

test('a long list that is killed at any call and brought again ends as if nothing had been', async () => {
  const clean = await interrupted(undefined);
  await say(clean.uscc, smallChange);
  const story = await storyOf(clean.uscc);
  expect(story.facts['hr.hires']).toEqual(people(250, 'veteran'));
  for (let at = 1; at <= clean.calls; at += 1) {
    for (const when of ['before', 'after'] as const) {
      const { uscc } = await interrupted({ at, when });
      await say(uscc, smallChange);
      await say(uscc, longList);
      expect(await storyOf(uscc), `killed ${when} call ${at}`).toEqual(story);
    }
  }
});

test('wherever it is killed, the list is whole or the firm says that it is being written', async () => {
  const whole = [people(300), people(250, 'veteran')].map((list) => JSON.stringify(list));
  const { calls } = await interrupted(undefined);
  let halves = 0;
  for (let at = 1; at <= calls; at += 1) {
    const { uscc } = await interrupted({ at, when: 'after' });
    const { facts, enterprise } = await firmOf(uscc);
    const isWhole = whole.includes(JSON.stringify(facts['hr.hires']));
    halves += isWhole ? 0 : 1;
    expect(isWhole || isBeingWritten(enterprise), `killed after call ${at}`).toBe(true);
  }
  expect(halves).toBeGreaterThan(1);
});

test('what was decided before the first piece came in cannot be committed after it', async () => {
  number += 1;
  const uscc = usccOf(number);
  await say(uscc, { asOf: '2026-11-19', facts: { 'hr.hires': people(300) } });
  const { enterprise } = await firmOf(uscc);
  let pieces = 0;
  const { client } = desk.deps.table;
  const watching = Object.create(client) as typeof client;
  watching.send = (async (command: Parameters<typeof client.send>[0]) => {
    const answer = await client.send(command);
    if (command.constructor.name === 'TransactWriteCommand') {
      pieces += 1;
      const late = await commit(desk.deps.table, [check('enterprise', enterprise)]);
      expect(late).toBe('conflict');
    }
    return answer;
  }) as typeof client.send;
  await say(uscc, longList, { ...desk.deps, table: { ...desk.deps.table, client: watching } });
  expect(pieces).toBeGreaterThan(2);
});

test('a firm that was left half written is found among those that wait for their match', async () => {
  const uscc = await torn();
  const waiting = await desk.deps.enterprises.matchWaitingSince('2026-11-23T08:15:00.000Z');
  expect(waiting.map((one) => one.uscc)).toContain(uscc);
  expect(isBeingWritten((await firmOf(uscc)).enterprise)).toBe(true);
});

test('another department changes its own facts of such a firm, and the firm stays half written', async () => {
  const uscc = await torn();
  const graduated = people(250).map((one) => ({ ...one, graduatedOn: '2026-06-30' }));
  await say(uscc, smallChange);
  await say(uscc, { source: 'EDU', asOf: '2026-11-21', facts: { 'hr.hires': graduated } });
  const { enterprise, facts } = await firmOf(uscc);
  expect(facts['reg.name']).toBe('示例');
  expect(enterprise.writing?.map(({ source }) => source)).toEqual(['MOHRSS']);
});

test('a later list of the same department ends what was left half written, and starts a match', async () => {
  const uscc = await torn();
  const { factsVersion } = (await firmOf(uscc)).enterprise;
  const saved = await say(uscc, { asOf: '2026-11-22', facts: { 'hr.hires': people(3) } });
  expect(saved).toMatchObject({ factsVersion: factsVersion + 1, changedFacts: ['hr.hires'] });
  const { enterprise, facts } = await firmOf(uscc);
  expect(facts['hr.hires']).toEqual(people(3));
  expect(isBeingWritten(enterprise)).toBe(false);
});

test('two long lists of one department at once end as the newer of them, whole', async () => {
  number += 1;
  const uscc = usccOf(number);
  const newer: Said = { asOf: '2026-11-21', facts: { 'hr.hires': people(350) } };
  await Promise.all([say(uscc, longList), say(uscc, newer)]);
  const { enterprise, facts } = await firmOf(uscc);
  expect(facts['hr.hires']).toEqual(people(350));
  expect(isBeingWritten(enterprise)).toBe(false);
});

test('members too large for a hundred to go in one transaction arrive all the same', async () => {
  number += 1;
  const uscc = usccOf(number);
  const usedFor = Array.from({ length: 2_500 }, () => 'emp.absorb-grant');
  const large = people(110).map((one) => ({ ...one, usedFor }));
  await say(uscc, { asOf: '2026-11-20', facts: { 'hr.hires': large } });
  const { enterprise, facts } = await firmOf(uscc);
  expect(facts['hr.hires']).toEqual(large);
  expect(isBeingWritten(enterprise)).toBe(false);
});
