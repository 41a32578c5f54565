// The examples of docs/bank-files.md are files that would be taken, and the page knows every format and
// every doubt.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { suspenseWords } from '../../functions/http/words/suspense-words.ts';
import { readAnswer } from '../../shared/commands/bank-answer/read-answer.ts';
import { xmlAnswers } from '../../shared/commands/bank-answer/xml-answer.ts';
import { ColumnTemplate } from '../../shared/commands/bank-file/column-template.ts';
import { paymentFormats } from '../../shared/commands/bank-file/formats.ts';

const page = readFileSync(new URL('../../docs/bank-files.md', import.meta.url), 'utf8');

function example(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page);
  if (!found?.[1]) throw new Error(`no example ${name}`);
  return found[1];
}

test('the example of an answer is read without a fault', () => {
  const answer = readAnswer(new TextEncoder().encode(example('plain-answer')));
  expect(answer).toMatchObject({ ok: true, value: { format: 'csv' } });
  expect(answer.ok && answer.value.lines.map(({ result }) => result)).toEqual([
    'paid',
    'returned',
    'pending',
  ]);
});

test('the example of a template is one', () => {
  expect(ColumnTemplate.safeParse(JSON.parse(example('template'))).error).toBeUndefined();
});

test('every format and every reason to doubt a line is on the page', () => {
  const named = [
    ...paymentFormats.map(({ key }) => key),
    ...xmlAnswers,
    ...Object.keys(suspenseWords),
  ];
  expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
