// Promises of the pages about uploads on their way and about one delivery.
import { beforeEach, expect, test } from 'vitest';
import { advanceUpload } from '../../shared/commands/advance-upload.ts';
import { beginUpload } from '../../shared/commands/begin-upload.ts';
import type { Browser } from './browser.ts';
import { newFirm } from './program.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;
let steward: Browser;

beforeEach(async () => {
  world = await makeWorld();
  const role = { role: 'steward', division: '450000', source: 'SAMR' } as const;
  steward = await world.signedIn('steward', role);
});

const text = `uscc,reg.name,reg.divisionCode\n${newFirm()},示例甲,450103\n${newFirm()},示例乙,450199\n`;

async function begin(own: object = {}) {
  const wish = { source: 'SAMR', fileName: 'annual.csv', divisions: ['450000'], sizeBytes: 100 };
  const begun = await beginUpload(world.deps, { ...wish, ...own }, idOf('steward'));
  if (!begun.ok) throw new Error(begun.code);
  const { id, place } = begun.value.upload;
  await world.deps.files.put(place, text, 'text/csv');
  return id;
}

async function pageOf(path: string, browser = steward) {
  const answer = await browser.get(path);
  return { answer, html: await answer.text() };
}

test('an upload on its way is listed, and its page refreshes itself until it is settled', async () => {
  const id = await begin({ accept: 'good' });
  const { html: list } = await pageOf('/deliveries');
  expect(list).toContain(`href="/deliveries/${id}"`);
  expect(list).toContain('等待文件');
  const before = await pageOf(`/deliveries/${id}`);
  expect(before.answer.headers.get('refresh')).toBe('5');
  expect(before.html).toContain('一小时内有效');
  await advanceUpload(world.deps, id, '9999-12-31T00:00:00.000Z');
  const { answer, html } = await pageOf(`/deliveries/${id}`);
  expect(answer.headers.get('refresh')).toBeNull();
  for (const said of ['已接收', '查出的错误（前 1 处，共 1 处）', '第 3 行', '请下载待改文件'])
    expect(html).toContain(said);
  const link = /href="(\/deliveries\/upl_[^"]+\/file-to-fix)"/.exec(html)?.[1] ?? '';
  expect(await (await steward.get(link)).text()).toContain('示例乙');
  const delivery = /href="(\/deliveries\/dlv_\w+)"/.exec(html)?.[1] ?? '';
  expect((await pageOf(delivery)).html).toContain('已完成');
  expect((await pageOf('/deliveries')).html).toContain(`href="${delivery}"`);
});

test('a refused upload says why and what to do, and lists what was found', async () => {
  const id = await begin();
  await advanceUpload(world.deps, id, '9999-12-31T00:00:00.000Z');
  const { html } = await pageOf(`/deliveries/${id}`);
  expect(html).toContain('没有接收');
  expect(html).toContain('delivery.malformed');
  expect(html).toContain('第 3 行');
});

test('a steward of another department or of a smaller place sees no such upload', async () => {
  const id = await begin();
  for (const [division, source] of [
    ['450000', 'STA'],
    ['450100', 'SAMR'],
  ] as const) {
    const other = await world.signedIn(`${division} ${source}`, {
      role: 'steward',
      division,
      source,
    });
    expect((await pageOf(`/deliveries/${id}`, other)).answer.status).toBe(404);
    expect((await pageOf('/deliveries', other)).html).not.toContain(id);
  }
});

test('a file too large for a form is told how to come instead', async () => {
  const file = new File([new Uint8Array(5 * 1024 * 1024)], 'annual.csv');
  const answer = await steward.upload('/deliveries', 'file', file, {
    source: 'SAMR',
    act: 'check',
  });
  const html = await answer.text();
  expect(answer.status).toBe(413);
  expect(html).toContain('facts import');
  expect(html).toContain('POST /v1/uploads');
});
