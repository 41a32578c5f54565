// The commands that take files of facts in and give keys to programs, as a person at a terminal
// meets them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerFacts } from '../../cli/facts.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { isLiveToken } from '../../shared/domain/source-token.ts';
import { type Terminal, terminal } from './terminal.ts';

const firm = '91440300192317458F';
let desk: Terminal;
let folder: string;

beforeEach(async () => {
  desk = await terminal(registerFacts);
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhida-facts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, ...lines: string[]): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, lines.join('\n'));
  return target;
}

test('a file is imported for the department its name begins with, and once only', async () => {
  const target = await file('SAMR-a.csv', 'uscc,reg.name', `${firm},示例`);
  const first = await desk.run('facts', 'import', target);
  expect(first.text).toMatch(
    /^SAMR-a\.csv：已导入 imported；1 行 rows，1 家企业 firms，1 家有变化/,
  );
  const second = await desk.run('facts', 'import', target);
  expect(second.text).toContain('此前已导入，未作改动');
  expect((await desk.deps.enterprises.file(firm))?.facts).toEqual({ 'reg.name': '示例' });
});

test('a dry run writes nothing', async () => {
  const target = await file('SAMR-a.csv', 'uscc,reg.name', `${firm},示例`);
  expect((await desk.run('facts', 'import', target, '--dry-run')).text).toContain(
    '检查通过，未写入',
  );
  expect(await desk.deps.enterprises.enterprise(firm)).toBeUndefined();
});

test('a refused file prints each fault with its place, and the exit code says so', async () => {
  const target = await file('any.csv', 'uscc,reg.status', `${firm},gone`, `${firm}X,active`);
  const { text, exitCode } = await desk.run('facts', 'import', target, '--source', 'SAMR');
  expect(exitCode).toBe(1);
  expect(text).toContain('共 2 处错误');
  expect(text).toContain(`${target}:2 reg.status  found "gone"  expected one of active`);
  expect(text).toContain(`${target}:3 uscc  found 19 位  expected 18 位`);
});

test('machines get one JSON line per file, and one bad file does not stop the others', async () => {
  const bad = await file('STAT-bad.csv', 'uscc,period,stat.annual.staff', `${firm},2025,-1`);
  const good = await file('STAT-good.csv', 'uscc,period,stat.annual.staff', `${firm},2025,7`);
  const { text, exitCode } = await desk.run('facts', 'import', bad, good, '--json');
  const lines: unknown[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(exitCode).toBe(1);
  expect(lines).toMatchObject([
    { file: bad, ok: false, errors: [{ line: 2, column: 'stat.annual.staff' }] },
    { file: good, source: 'STAT', result: 'imported', firmsChanged: 1 },
  ]);
});

test('a file that is not there is said in words', async () => {
  await expect(desk.run('facts', 'import', '/no/such.csv')).rejects.toThrow('cannot be read');
});

test('a key is shown once, works for its department, and can be ended', async () => {
  const wish = ['--source', 'STA', '--division', '450000', '--label', '示例接口', '--json'];
  const { text } = await desk.run('facts', 'key', 'issue', ...wish);
  const key = /"token":"(zdt_[\w-]+)"/.exec(text)?.[1] ?? '';
  const token = await desk.deps.sourceTokens.token(sha256(key));
  const holder = token && (await desk.deps.people.findPerson(token.personId));
  expect(holder?.grants).toMatchObject([{ role: 'steward', division: '450000', source: 'STA' }]);
  expect((await desk.run('facts', 'key', 'end', key)).text).toContain('已作废');
  const ended = await desk.deps.sourceTokens.token(sha256(key));
  expect(ended && isLiveToken(ended, desk.deps.clock.now())).toBe(false);
});
