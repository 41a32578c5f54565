// Files of many rows to measure with: registrations of fictional firms, one row or line each, made as
// they are sent so that their making takes no memory.
import { usccCheck } from '../shared/domain/uscc-check.ts';

export type FileOfRows = {
  readonly kind: 'csv' | 'ndjson';
  readonly source: string;
  readonly fileName: string;
  readonly rows: number;
  readonly sizeBytes: number;
  readonly pieces: () => AsyncGenerator<Uint8Array>;
};

const rowsAtOnce = 1000;

/** A file about that many firms, the first of them with that number; the last row may be at fault. */
export function fileOfRows(
  kind: FileOfRows['kind'],
  rows: number,
  first: number,
  isFaulty = false,
): FileOfRows {
  let sizeBytes = 0;
  for (const text of textsOf(kind, rows, first, isFaulty)) sizeBytes += Buffer.byteLength(text);
  return {
    kind,
    source: 'SAMR',
    fileName: `bench.${kind}`,
    rows,
    sizeBytes,
    async *pieces() {
      for (const text of textsOf(kind, rows, first, isFaulty)) yield Buffer.from(text);
    },
  };
}

function* textsOf(kind: FileOfRows['kind'], rows: number, first: number, isFaulty: boolean) {
  if (kind === 'csv') yield '统一社会信用代码,企业名称,登记状态,所在区划,成立日期\n';
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - from);
    yield Array.from({ length: count }, (_, index) => {
      const status = isFaulty && from + index === rows - 1 ? '在业' : '存续';
      return `${lineOf(kind, first + from + index, status)}\n`;
    }).join('');
  }
}

function lineOf(kind: FileOfRows['kind'], number: number, status: string): string {
  const body = `91450103${kind === 'csv' ? 'YC' : 'YN'}${String(number).padStart(7, '0')}`;
  const uscc = `${body}${usccCheck(body)}`;
  const name = `南宁示例第${number}有限责任公司`;
  if (kind === 'csv') return `${uscc},${name},${status},450103,2019-03-01`;
  const facts = {
    'reg.name': name,
    'reg.status': 'active',
    'reg.divisionCode': '450103',
    'reg.establishedOn': '2019-03-01',
  };
  return JSON.stringify({ uscc, facts });
}
