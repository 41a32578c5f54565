// The examples of docs/facts.md are deliveries that would be accepted.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readFile } from '../commands/delivery/read-whole.ts';
import { checkSayings } from '../../shared/commands/delivery/check-sayings.ts';
import { ColumnMeanings } from '../../shared/domain/column-map.ts';
import type { Json } from '../../shared/domain/hash.ts';

const page = readFileSync(new URL('../../docs/facts.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w+) (\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
const files = blocks.filter(([, language]) => language !== 'json');
const now = '2026-11-23T00:00:00.000Z';

const [, , , , said = ''] = blocks.find(([, , kind]) => kind === 'columns') ?? [];
const { columns } = z.object({ columns: ColumnMeanings }).parse(JSON.parse(said));

test.each(files.map(([, , fileName = '', note, text = '']) => ({ fileName, note, text })))(
  'the example $fileName is read without a fault',
  async ({ fileName, note, text }) => {
    const source = fileName.split('-')[0] ?? '';
    const bytes = new TextEncoder().encode(text);
    const meanings = note === 'mapped' ? columns : {};
    const read = await readFile({ source, fileName, bytes, meanings }, now);
    expect(read).toMatchObject({ ok: true });
  },
);

test('the example of a call is accepted', () => {
  const [, , , source = '', text = ''] = blocks.find(([, , kind]) => kind === 'call') ?? [];
  const call = z
    .object({
      asOf: z.string(),
      facts: z.record(z.string(), z.custom<Json>()),
      withdrawn: z.array(z.string()),
    })
    .parse(JSON.parse(text));
  expect(checkSayings('91440300192317458F', source, call)).toEqual([]);
  expect(files).toHaveLength(8);
});
