// The bank's tabular answers: how the format is found, what is read as what, and what is refused whole.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../shared/commands/bank-answer/read-answer.ts';
import { errorsOf } from '../../shared/domain/outcome.ts';
import { answerBytes, plainText, river } from './answers.ts';
import { saidOf } from './said.ts';
import { lineOf, linesOf } from './orders.ts';

const [first = lineOf(1, 1), second = lineOf(2, 2)] = linesOf(2);
const rows = [saidOf(first), saidOf(second, 'returned')];
const utf8 = (text: string) => new TextEncoder().encode(text);

function linesIn(bytes: Uint8Array, format?: string) {
  const answer = readAnswer(bytes, format);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.lines;
}

describe('an answer in a table', () => {
  test.each(['csv', 'example-river-bank', 'example-lake-bank'] as const)(
    'is known as %s by its headings, whatever format the batch went out in',
    (format) => {
      const answer = readAnswer(answerBytes(format, rows), 'pain.001.001.09');
      expect(answer).toMatchObject({ ok: true, value: { format } });
      const lines = linesIn(answerBytes(format, rows));
      expect(
        lines.map(({ reference, result, amountFen, on }) => [reference, result, amountFen, on]),
      ).toEqual([
        [first.reference, 'paid', first.amountFen, '2026-11-24'],
        [second.reference, 'returned', second.amountFen, '2026-11-24'],
      ]);
    },
  );

  test('in GBK where UTF-8 was agreed is read all the same, and told', () => {
    const answer = readAnswer(new Uint8Array(iconv.encode(plainText(rows), 'gb18030')));
    expect(answer).toMatchObject({ ok: true, value: { encoding: 'gb18030', format: 'csv' } });
    expect(answer.ok && answer.value.lines[0]?.payeeName).toBe(first.account.holderName);
  });

  test('with a byte-order mark and carriage returns is what it is without them', () => {
    const text = plainText(rows);
    const plain = linesIn(utf8(text.replaceAll('\r\n', '\n')));
    expect(linesIn(utf8(`\uFEFF${text}`))).toEqual(plain);
  });

  test('in neither encoding is refused', () => {
    const broken = new Uint8Array([0xff, 0xfe, ...utf8('参考号')]);
    expect(readAnswer(broken)).toMatchObject({ code: 'return.malformed' });
  });

  test('counts its lines as the file does, empty ones too', () => {
    const [heading = '', one = ''] = plainText(rows).split('\r\n');
    const wrong = one.replace('成功', '也许');
    const outcome = readAnswer(utf8([heading, '', one, '', wrong, ''].join('\r\n')));
    expect(errorsOf(outcome).map(({ pointer }) => pointer)).toEqual(['/5/结果']);
  });

  test("tells the bank's reason code in words and keeps the code", () => {
    const [, returned] = linesIn(answerBytes('example-lake-bank', rows));
    expect(returned?.reason).toBe('收款账户已销户（E03）');
  });

  test('that nobody knows is refused with the headings that were looked for', () => {
    const outcome = readAnswer(utf8('a,b\r\n1,2\r\n'));
    const expected = errorsOf(outcome)
      .map((error) => error.expected)
      .join(' ');
    for (const heading of ['参考号', '企业流水号', '客户参考号'])
      expect(expected).toContain(heading);
  });

  test.each([
    ['a sum in a thousandth', '1500.001'],
    ['a negative sum', '-1500.00'],
    ['a sum in words', '壹仟元'],
    ['a sum in full-width digits', '１５００'],
    ['no sum', ''],
  ])('with %s is refused whole', (_, sum) => {
    const text = `参考号,结果,金额(元)\r\n${first.reference},成功,${sum}\r\n`;
    expect(readAnswer(utf8(text))).toMatchObject({ code: 'return.malformed' });
  });
});

describe('totals of a table', () => {
  const text = river(rows);

  test.each([
    ['a count that is one too many', text.replace('总计,2', '总计,3')],
    ['a sum one fen off', text.replace('3000.09', '3000.10')],
    ['a count that is no number', text.replace('总计,2', '总计,二')],
    ['a line that was cut out', text.split('\r\n').toSpliced(2, 1).join('\r\n')],
    ['no totals where the bank always gives them', text.replace(/总计.*/, '')],
  ])('refuse the file: %s', (_, changed) => {
    expect(changed).not.toBe(text);
    const outcome = readAnswer(new Uint8Array(iconv.encode(changed, 'gb18030')));
    expect(outcome).toMatchObject({ ok: false, code: 'return.totals-differ' });
    expect(errorsOf(outcome).length).toBeGreaterThan(0);
  });

  test('are of the paid and of the returned apart, where the bank gives both', () => {
    const bar = new TextDecoder().decode(answerBytes('example-lake-bank', rows));
    const swapped = bar.replace('|1|150001|1|150008', '|1|150008|1|150001');
    expect(swapped).not.toBe(bar);
    expect(errorsOf(readAnswer(utf8(swapped))).map(({ pointer }) => pointer)).toEqual([
      '/4/5',
      '/4/7',
    ]);
  });

  test('of the plain CSV tie where they are given, and may be absent', () => {
    const plain = plainText(rows);
    expect(readAnswer(utf8(plain)).ok).toBe(true);
    expect(readAnswer(utf8(plain.replace(/合计.*/, ''))).ok).toBe(true);
    const wrong = utf8(plain.replace('合计,2', '合计,1'));
    expect(readAnswer(wrong)).toMatchObject({ code: 'return.totals-differ' });
    const oldStyle = `参考号,金额(元),结果\r\n${first.reference},1500.01,成功\r\n合计,1500.01\r\n`;
    expect(readAnswer(utf8(oldStyle)).ok).toBe(true);
  });
});
