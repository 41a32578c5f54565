// Files that are refused before anything in them is looked at.
import { expect, test } from 'vitest';
import { readFile } from '../../../shared/commands/delivery/read-file.ts';
import { now, read } from './file-in-hand.ts';

test('a file that is not UTF-8, of another kind, or empty is refused as such', () => {
  const bytes = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4]);
  const gb18030 = readFile({ source: 'SAMR', fileName: 'a.csv', bytes }, now);
  expect(gb18030).toMatchObject({ code: 'delivery.encoding' });
  expect(read('SAMR', 'a.xlsx', 'x')).toMatchObject({ code: 'delivery.format' });
  expect(read('SAMR', 'a.csv', 'uscc,reg.name')).toMatchObject({ code: 'delivery.empty' });
});
