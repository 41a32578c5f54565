// `zhida demo registry` at a terminal: what it refuses, and how it tells how far it is.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerDemo } from '../../cli/demo.ts';
import { paceLine, perSecond } from '../../cli/pace.ts';
import { terminal } from './terminal.ts';

let out = '';
beforeEach(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'zhida-demo-'));
});
afterEach(() => rm(out, { recursive: true }));

test.each([
  ['--firms', '0'],
  ['--firms', '10000000'],
  ['--seed', '-1'],
  ['--as-of', '2026-13-01'],
  ['--format', 'xlsx'],
])('%s %s is refused in words, and nothing is written', async (...option) => {
  const at = await terminal(registerDemo);
  await expect(at.run('demo', 'registry', '--out', out, ...option)).rejects.toThrow(/应为|格式/);
  expect(await readdir(out)).toEqual([]);
});

test('it says what it wrote and how to load it', async () => {
  const at = await terminal(registerDemo);
  const { text } = await at.run(
    'demo',
    'registry',
    '--out',
    out,
    '--firms',
    '5',
    '--format',
    'ndjson',
  );
  expect(text).toContain(`facts import ${out}/*-*.ndjson`);
  expect((await readdir(out)).every((name) => /^[A-Z]+-facts\.ndjson$/.test(name))).toBe(true);
});

test('the pace is counted from the start, and what is left at that pace', () => {
  expect(perSecond(3000, 1000, 3000)).toBe(1500);
  expect(paceLine('firms', { done: 3000, total: 9000 }, 1500)).toBe(
    'firms 3000/9000  1500/s  还需 left 4 s',
  );
  expect(paceLine('firms', { done: 0, total: 9000 }, 0)).toContain('left -');
});
