// A payment format made from a bank's column template.
import { quoted } from '../../domain/csv-cell.ts';
import { done, refuse, type Outcome } from '../../domain/outcome.ts';
import type { ColumnTemplate } from './column-template.ts';
import { Fitting } from './fitting.ts';
import type { PaymentFormat, PaymentOrder } from './payment-order.ts';
import { lineCell, totalCell } from './template-cells.ts';
import { bytesOf, fitsEncoding } from './text-bytes.ts';

export function templateFormat(template: ColumnTemplate): PaymentFormat {
  const { key, title, extension, encoding } = template;
  const charset = encoding === 'gb18030' ? 'gb18030' : 'utf-8';
  const type = extension === 'csv' ? 'text/csv' : 'text/plain';
  return {
    key,
    title,
    extension,
    contentType: `${type}; charset=${charset}`,
    needsPayer: namesPayer(template),
    render: (order) => render(template, order),
  };
}

function namesPayer({ columns, leading = [], trailing = [] }: ColumnTemplate): boolean {
  const cells = [...columns, ...leading, ...trailing];
  return cells.some((cell) => 'of' in cell && cell.of.startsWith('payer'));
}

function render(template: ColumnTemplate, order: PaymentOrder): Outcome<Uint8Array> {
  if (namesPayer(template) && !order.payer) return refuse('batch.no-payer');
  const fitting = new Fitting();
  const { leading, hasHeadings, columns, trailing } = template;
  const rows = [
    ...(leading ? [leading.map((cell) => totalCell(cell, order))] : []),
    ...(hasHeadings ? [columns.map(({ heading }) => heading)] : []),
    ...order.lines.map((line) =>
      columns.map((column) => {
        const cell = lineCell(column, line, order, fitting);
        checkCell(template, { text: cell, line: line.number, column: column.heading }, fitting);
        return cell;
      }),
    ),
    ...(trailing ? [trailing.map((cell) => totalCell(cell, order))] : []),
  ];
  const refusal = fitting.refusal();
  if (refusal) return refusal;
  const text = rows.map((row) => rowText(template, row)).join('');
  return done(bytesOf(text, template.encoding));
}

function checkCell(
  { encoding, quoting, delimiter }: ColumnTemplate,
  placed: { text: string; line: number; column: string },
  fitting: Fitting,
): void {
  if (quoting === 'never' && placed.text.includes(delimiter)) {
    fitting.fault(placed, `不能含分隔符 ${delimiter} / must not hold the delimiter ${delimiter}`);
  }
  if (!fitsEncoding(placed.text, encoding)) {
    fitting.fault(placed, `含 ${encoding} 没有的字 / holds a character that ${encoding} lacks`);
  }
}

function rowText(
  { delimiter, quoting, lineEnd }: ColumnTemplate,
  cells: readonly string[],
): string {
  const texts = quoting === 'never' ? cells : cells.map((cell) => quoted(cell, delimiter));
  return `${texts.join(delimiter)}${lineEnd === 'crlf' ? '\r\n' : '\n'}`;
}
