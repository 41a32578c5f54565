// JSON from outside, sound, broken and too deep.
import { expect, test } from 'vitest';
import { readJson } from '../../shared/domain/json.ts';

test.each(['null', '0', '"a"', '[]', '{"a":[1,{"b":null}]}'])('%s is read as it is', (text) => {
  expect(JSON.stringify(readJson(text))).toBe(text);
});

test.each(['', '{', '{a:1}', 'NaN', '01'])('%s is no JSON', (text) => {
  expect(readJson(text)).toBeUndefined();
});

test('a value that is nested too deeply is refused, however deep', () => {
  expect(readJson(nested(20))).toBeDefined();
  expect(readJson(nested(21))).toBeUndefined();
  expect(readJson(nested(1_000_000))).toBeUndefined();
});

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}
