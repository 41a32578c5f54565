// A demo registry on disk: the same files whatever the number of threads, whole or not there, and
// with faults that the import finds, each of them and no other.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { firmsPerFlaw } from '../../cli/demo/files/flaws.ts';
import { defaultAsOf, type Registry } from '../../cli/demo/files/registry.ts';
import { writeDemoRegistry } from '../../cli/demo/files/write-registry.ts';
import { readFile as readDelivery } from '../commands/delivery/read-whole.ts';
import { filesOf, importedAt } from './demo-firms.ts';

let out = '';
beforeEach(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'zhida-registry-'));
});
afterEach(() => rm(out, { recursive: true }));

const usual: Registry = { firms: 300, seed: 1, asOf: defaultAsOf, format: 'csv', hasFlaws: false };
const Flaws = z.array(
  z.object({ file: z.string(), line: z.coerce.number(), column: z.string(), kind: z.string() }),
);

test('what is written is what is made in memory, and nothing half written stays', async () => {
  const { files } = await writeDemoRegistry(usual, out);
  const written = await Promise.all(files.map(({ file }) => readFile(file, 'utf8')));
  expect(written).toEqual(filesOf({}).map(({ text }) => text));
  expect((await readdir(out)).toSorted()).toEqual(
    files.map(({ file }) => path.basename(file)).toSorted(),
  );
  expect(written.every((text) => text.startsWith('\u{FEFF}uscc,asOf,'))).toBe(true);
});

test('several threads write the same bytes as one, and tell how far they are', async () => {
  const told: number[] = [];
  const { files } = await writeDemoRegistry({ ...usual, firms: 2100 }, out, (done) =>
    told.push(done),
  );
  const [registration] = filesOf({ firms: 2100 });
  expect(await readFile(files[0]?.file ?? '', 'utf8')).toBe(registration?.text);
  expect(told.at(-1)).toBe(2100);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('a run that breaks off leaves the earlier files as they were', async () => {
  const [{ file } = { file: '' }] = (await writeDemoRegistry({ ...usual, firms: 3 }, out)).files;
  const before = await readFile(file, 'utf8');
  const broken = writeDemoRegistry({ ...usual, firms: 600, seed: 2 }, out, () => {
    throw new Error('the lights went out');
  });
  await expect(broken).rejects.toThrow('the lights went out');
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('the import finds every planted fault at its line and column, and no other', async () => {
  const { files, flaws } = await writeDemoRegistry({ ...usual, firms: 1200, hasFlaws: true }, out);
  const listed = Flaws.parse(parse(await readFile(path.join(out, 'flaws.csv')), { columns: true }));
  expect(listed).toHaveLength(flaws);
  expect(new Set(listed.map(({ kind }) => kind)).size).toBe(8);
  expect(flaws).toBeGreaterThanOrEqual(1200 / firmsPerFlaw - 3);
  const found = [];
  for (const { file, source } of files) {
    const fileName = path.basename(file);
    const read = await readDelivery({ source, fileName, bytes: await readFile(file) }, importedAt);
    if (!read.ok)
      found.push(...(read.errors ?? []).map(({ line, column }) => `${fileName}:${line} ${column}`));
  }
  expect(found.toSorted()).toEqual(
    listed.map(({ file, line, column }) => `${file}:${line} ${column}`).toSorted(),
  );
});

test('a list of faults does not outlive the files it is about', async () => {
  await writeFile(path.join(out, 'flaws.csv'), 'file,line,column,kind\n');
  await writeDemoRegistry({ ...usual, firms: 3 }, out);
  expect(await readdir(out)).not.toContain('flaws.csv');
});
