// The command that runs worked examples, as a person or a machine calls it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhida-cases-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Ran = { readonly lines: readonly string[]; readonly words: string; readonly code: number };

async function runOn(text: string, ...options: string[]): Promise<Ran> {
  const file = path.join(folder, 'examples.json');
  await writeFile(file, text);
  return run(file, ...options);
}

function run(file: string, ...options: string[]): Promise<Ran> {
  const words = ['cli/zhida.ts', 'cases', 'run', file, ...options];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, words, (_, out, err) => {
      resolve({ lines: out.trimEnd().split('\n'), words: err, code: child.exitCode ?? -1 });
    });
  });
}

const sound = { id: 'u', code: '91440300192317458F' };
const fileOf = (...uscc: unknown[]) => JSON.stringify({ uscc });

test('each example is one line of four keys, and the last line counts', async () => {
  const text = fileOf(sound, { ...sound, expected: true }, { ...sound, expected: false });
  const plain = await runOn(text);
  expect(plain.lines).toEqual([
    '{"section":"uscc","id":"u","got":true,"pass":null}',
    '{"section":"uscc","id":"u","got":true,"pass":true}',
    '{"section":"uscc","id":"u","got":true,"pass":false}',
    '1 passed, 1 failed',
  ]);
  expect([plain.code, plain.words]).toEqual([1, '']);
  expect(await runOn(text, '--json')).toEqual(plain);
});

test('the exit code is 0 where nothing failed', async () => {
  expect((await runOn(fileOf(sound))).code).toBe(0);
});

test('what is wrong is said beside the lines, with its place and an exit code', async () => {
  const { lines, words, code } = await runOn(fileOf(sound, { id: 'v', code: 5 }));
  expect(lines).toEqual([
    '{"section":"uscc","id":"u","got":true,"pass":null}',
    '{"section":"uscc","id":"v","got":null,"pass":false}',
    '0 passed, 1 failed',
  ]);
  expect(words).toBe('✗ /uscc/1/code 不合样式 not of the form: found 5; expected string\n');
  expect(code).toBe(1);
});

test('a file that cannot be read, is no JSON or has no section is refused in words', async () => {
  const absent = await run(path.join(folder, 'absent.json'));
  const broken = await runOn('{"uscc": [,');
  const bare = await runOn('{}');
  expect([absent.code, broken.code, bare.code]).toEqual([1, 1, 1]);
  expect(absent.words).toMatch(/^读不到文件 .*absent\.json/);
  expect(broken.words).toMatch(/不是合格的 JSON[^]*Unexpected token ',', "\{"uscc": \[,"/);
  expect(bare.words).toMatch(/not of the form: found \{\}; expected one of the sections cases,/);
  expect(`${absent.words}${broken.words}${bare.words}`).not.toContain('    at ');
});
