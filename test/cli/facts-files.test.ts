// Large files, files with faults and headings of a source's own, at the terminal.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerFacts } from '../../cli/facts.ts';
import { usccOf } from '../commands/world.ts';
import { type Terminal, terminal } from './terminal.ts';

let desk: Terminal;
let folder: string;

beforeEach(async () => {
  desk = await terminal(registerFacts);
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhida-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, ...lines: string[]): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, lines.join('\n'));
  return target;
}

test('good rows are taken, and the others are written beside the file', async () => {
  const rows = [`${usccOf(1)},示例甲,存续`, `${usccOf(2)},示例乙,在业`];
  const target = await file('SAMR-a.csv', 'uscc,企业名称,登记状态', ...rows);
  const { text, exitCode } = await desk.run('facts', 'import', target, '--accept', 'good');
  const fix = path.join(folder, 'SAMR-a.待改.csv');
  expect([exitCode, text]).toEqual([0, expect.stringContaining(`改好后重新导入`)]);
  expect(text).toContain(fix);
  const written = await readFile(fix, 'utf8');
  expect(written).toContain(`${usccOf(2)},示例乙,在业`);
  await writeFile(fix, written.replace('在业', '歇业'));
  expect((await desk.run('facts', 'import', fix)).text).toContain('已导入 imported；1 行');
  expect((await desk.deps.enterprises.file(usccOf(2)))?.facts['reg.status']).toBe('suspended');
});

test('a map of headings is kept for the next file', async () => {
  const map = await file('map.json', '{"机构": "uscc", "状态": "登记状态", "序号": null}');
  const first = await file('SAMR-a.csv', '序号,机构,状态', `1,${usccOf(1)},存续`);
  expect((await desk.run('facts', 'import', first, '--map', map)).text).toContain('已导入');
  const second = await file('SAMR-b.csv', '机构,状态', `${usccOf(2)},注销`);
  expect((await desk.run('facts', 'import', second)).text).toContain('已导入');
  const wrong = await file('wrong.json', '{"状态": "登记状况"}');
  await expect(desk.run('facts', 'import', second, '--map', wrong)).rejects.toThrow('登记状态');
});

test('a file of more than four megabytes is gone through piece by piece', async () => {
  const name = '长'.repeat(299);
  const rows = Array.from({ length: 500 }, (_, number) => `${usccOf(number)},${name},存续`);
  const padding = ' '.repeat(9000);
  const target = await file('SAMR-a.csv', `uscc,企业名称,登记状态`, rows.join(`${padding}\n`));
  const dry = await desk.run('facts', 'import', target, '--dry-run', '--json');
  expect(JSON.parse(dry.text)).toMatchObject({ result: 'dry-run', rows: 500, firmsChanged: 500 });
  expect(await desk.deps.enterprises.enterprise(usccOf(0))).toBeUndefined();
  const { text } = await desk.run('facts', 'import', target, '--json');
  expect(JSON.parse(text)).toMatchObject({ result: 'imported', firmsDone: 500 });
  const again = await desk.run('facts', 'import', target);
  expect(again.text).toContain('此前已导入，未作改动');
});
