// Every refusal that the code can make has words in both languages.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refusalTable, spokenRefusal } from '../../functions/http/refusals.ts';
import { refuse } from '../../shared/domain/outcome.ts';

const sources = globSync(['shared/**/*.ts', 'rules/**/*.ts', 'functions/**/*.{ts,tsx}']);
const codes = new Set(sources.flatMap((path) => codesIn(readFileSync(path, 'utf8'))));

function codesIn(text: string): string[] {
  return [...text.matchAll(/\brefuse\(\s*'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? '');
}

test('there are refusals to look at', () => {
  expect(codes.size).toBeGreaterThan(20);
});

test.each([...codes].toSorted())('%s has words', (code) => {
  expect(Object.keys(refusalTable)).toContain(code);
});

describe.each(Object.entries(refusalTable))('%s', (_code, words) => {
  test('says what happened, why and what to do, in both languages', () => {
    for (const [zh, en] of [words.what, words.why, words.todo]) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

test('a sum in fen is spoken in yuan', () => {
  const refusal = refuse('confirm.changed', { amountFen: 123_456, offer: 2 });
  expect(spokenRefusal('zh', refusal).why).toContain('1,234.56');
});

test('a code without words is a bug', () => {
  expect(() => spokenRefusal('zh', refuse('no.words'))).toThrow('no.words');
});
