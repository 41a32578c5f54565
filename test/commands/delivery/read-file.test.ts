// Files that are refused before anything in them is looked at.
import { expect, test } from 'vitest';
import { readFile } from './read-whole.ts';
import { now, read } from './file-in-hand.ts';

test('a file in neither encoding, of another kind, or empty is refused as such', async () => {
  // The first half of a character of GB18030, and nothing after it.
  const bytes = Uint8Array.from([0xd6, 0xd0, 0xce]);
  const cutOff = await readFile({ source: 'SAMR', fileName: 'a.csv', bytes }, now);
  expect(cutOff).toMatchObject({ code: 'delivery.encoding' });
  expect(await read('SAMR', 'a.xls', 'x')).toMatchObject({ code: 'delivery.format' });
  expect(await read('SAMR', 'a.csv', 'uscc,reg.name')).toMatchObject({ code: 'delivery.empty' });
});
