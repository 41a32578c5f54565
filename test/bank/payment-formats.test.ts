// What every payment format promises, and what it would rather refuse than write.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnTemplate } from '../../shared/commands/bank-file/column-template.ts';
import { formatOf, formatsFor, paymentFormats } from '../../shared/commands/bank-file/formats.ts';
import { renderBatch } from '../../shared/commands/bank-file/render-batch.ts';
import { templateFormat } from '../../shared/commands/bank-file/template-format.ts';
import { templates } from '../../shared/commands/bank-file/templates.ts';
import { disarmed } from '../../shared/domain/csv-cell.ts';
import { errorsOf } from '../../shared/domain/outcome.ts';
import { lineOf, linesOf, orderOf } from './orders.ts';
import { readBack } from './read-back.ts';

const keys = paymentFormats.map(({ key }) => key);
const strict = keys.filter((key) => key !== 'csv');

function rendered(key: string, lines = linesOf(2)) {
  const outcome = formatOf(key)?.render(orderOf(lines));
  if (!outcome) throw new Error(`no format ${key}`);
  return outcome;
}

function bytesOf(key: string, lines = linesOf(2)): Uint8Array {
  const outcome = rendered(key, lines);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const name = fc.oneof(
  fc.constantFrom('示例·南宁（甲）有限公司', '示例 A&B <公司>', '=示例,"公司"', '示例䶮𠮷公司'),
  fc.string({
    minLength: 1,
    maxLength: 30,
    unit: fc.constantFrom('示', '例', '甲', '公', 'A', 'c', '（', '·', '-'),
  }),
);
const account = fc.stringMatching(/^[0-9]{8,30}$/);
const amount = fc.integer({ min: 1, max: 10 ** 11 });

describe.each(keys)('%s', (key) => {
  test('read back by other means, it ties to the fen: each line, the count and the sum', () => {
    const payments = fc.array(fc.tuple(amount, name, account), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(payments, (given) => {
        const lines = given.map(([sum, holderName, number], index) =>
          lineOf(index + 1, sum, { holderName, number }),
        );
        const read = readBack(key, bytesOf(key, lines));
        const words = (text: string) => (key === 'pain.001.001.09' ? text : disarmed(text));
        expect(read.payments).toEqual(
          lines.map((line) => ({
            reference: line.reference,
            account: line.account.number,
            name: words(line.account.holderName),
            amountFen: line.amountFen,
          })),
        );
        expect(read.count).toBe(lines.length);
        expect(read.sumFen).toBe(lines.reduce((sum, line) => sum + line.amountFen, 0));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same whatever order the lines come in', () => {
    const batch = { id: orderOf([]).id, preparedAt: '2026-11-23T16:30:00.000Z', format: key };
    const { payer } = orderOf([]);
    const render = (lines: ReturnType<typeof linesOf>) =>
      renderBatch({ ...batch, payer } as Parameters<typeof renderBatch>[0], lines);
    expect(render(linesOf(5).toReversed())).toEqual(render(linesOf(5)));
  });
});

describe.each(strict)('%s refuses with words', (key) => {
  test.each([
    ['a control character in a name', { holderName: '示例\u0007公司' }],
    ['a line break in a name', { holderName: '示例\r\n公司' }],
    ['half a character in a name', { holderName: '示例\uD840公司' }],
    ['an empty name', { holderName: ' ' }],
    ['a name that is too long', { holderName: '示'.repeat(141) }],
    ['an account that a spreadsheet would run', { number: '=1+1' }],
    ['an account that begins with a minus', { number: '-6222020000000000123' }],
    ['an account with a space', { number: '6222 0200' }],
    ['an account that is too long', { number: '6'.repeat(40) }],
    ['a bank code that is no code', { bankCode: '１０２６' }],
  ])('%s', (_, wrong) => {
    const outcome = rendered(key, [lineOf(1, 100), lineOf(2, 100, wrong)]);
    expect(outcome).toMatchObject({ ok: false, code: 'batch.unfit' });
    const [error] = errorsOf(outcome);
    expect(error?.line).toBe(2);
    expect(error?.expected).toMatch(/[\u4e00-\u9fff].* \/ [a-z]/);
  });
});

describe('pain.001.001.09', () => {
  const text = new TextDecoder().decode(bytesOf('pain.001.001.09'));

  test('carries the reference, the sum in yuan, the creditor and its bank for each payment', () => {
    const [first] = linesOf(1);
    for (const part of [
      `<EndToEndId>${first?.reference}</EndToEndId>`,
      '<InstdAmt Ccy="CNY">1500.01</InstdAmt>',
      '<Nm>示例·南宁第1公司</Nm>',
      '<Id>6222020000000000001</Id>',
      '<MmbId>102611000018</MmbId>',
      '<Ustrd>一次性扩岗补助 2025</Ustrd>',
      '<NbOfTxs>2</NbOfTxs>',
      '<CtrlSum>3000.09</CtrlSum>',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('was made at the moment the batch was, on a day of Shanghai', () => {
    expect(text).toContain('<CreDtTm>2026-11-23T16:30:00.000Z</CreDtTm>');
    expect(text).toContain('<Dt>2026-11-24</Dt>');
  });

  test('pays nobody nothing, and from no account that is not configured', () => {
    expect(rendered('pain.001.001.09', [lineOf(1, 0)])).toMatchObject({ code: 'batch.unfit' });
    const order = { ...orderOf(linesOf(1)), payer: undefined };
    expect(formatOf('pain.001.001.09')?.render(order)).toMatchObject({ code: 'batch.no-payer' });
    expect(formatsFor('110000').map(({ key }) => key)).toEqual(['csv', 'example-river-bank']);
  });
});

describe('a template', () => {
  test('that shows a bank for trial says so in its name', () => {
    expect(templates.length).toBeGreaterThanOrEqual(2);
    for (const { title } of templates) expect(title.zh).toMatch(/^示例/);
  });

  test('writes a nineteen-digit account as its digits and disarms only words', () => {
    const lines = [lineOf(1, 100, { holderName: '@示例公司', number: '6222020000000000123' })];
    const text = new TextDecoder('gb18030').decode(bytesOf('example-river-bank', lines));
    expect(text.split('\r\n')[1]).toMatch(/^1,6222020000000000123,'@示例公司,/);
  });

  test('without quotes refuses a text that holds its delimiter', () => {
    const outcome = rendered('example-lake-bank', [lineOf(1, 100, { holderName: '示例|公司' })]);
    expect(errorsOf(outcome)[0]?.expected).toContain('|');
  });

  test('in GB18030 writes rare names and refuses what its editions disagree about', () => {
    expect(rendered('example-river-bank', [lineOf(1, 1, { holderName: '䶮𠮷㛃' })]).ok).toBe(true);
    const outcome = rendered('example-river-bank', [lineOf(1, 1, { holderName: '示\uE81E' })]);
    expect(errorsOf(outcome)[0]?.expected).toContain('gb18030');
  });

  test.each([
    ['no column of references', { columns: templates[0]?.columns.slice(0, -1) }],
    ['an encoding that nobody reads', { encoding: 'utf-7' }],
    ['a column of something unknown', { columns: [{ heading: 'x', of: 'salary' }] }],
    ['a word that is not part of a template', { script: 'x' }],
  ])('with %s is no template', (_, change) => {
    expect(ColumnTemplate.safeParse({ ...templates[0], ...change }).success).toBe(false);
  });

  test('with a byte-order mark begins with it, and one with line feeds has no returns', () => {
    const [river] = templates;
    if (!river) throw new Error('no template');
    const marked = templateFormat({ ...river, encoding: 'utf-8-bom', lineEnd: 'lf' });
    const outcome = marked.render(orderOf(linesOf(1)));
    const bytes = outcome.ok ? outcome.value : new Uint8Array();
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder().decode(bytes)).not.toContain('\r');
  });
});
