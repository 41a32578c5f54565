// What the terminal says of a file: what came of it, or why it was refused, what to do, and every
// fault with its place.
import type { Refusal, RefusalError } from '../shared/domain/outcome.ts';
import type { ImportReport } from '../shared/commands/import-delivery.ts';
import { say } from './report.ts';

const words: Readonly<Record<string, string>> = {
  'delivery.encoding':
    '未导入：既不是 UTF-8 也不是 GB18030，或在中途断开。请另存为“CSV UTF-8”。Neither UTF-8 nor GB18030: save it as "CSV UTF-8".',
  'delivery.format':
    '未导入：只接收 .csv、.xlsx、.ndjson、.jsonl 文件。Only .csv, .xlsx, .ndjson and .jsonl files are read.',
  'delivery.workbook':
    '未导入：不是可以读取的 XLSX 工作簿。请在 Excel 或 WPS 中另存为 .xlsx。No workbook that can be read: save it as .xlsx.',
  'delivery.workbook-old':
    '未导入：旧版 .xls 或设了密码。请去掉密码，另存为 .xlsx。An old or locked workbook: save it as .xlsx.',
  'delivery.workbook-size':
    '未导入：工作簿解压后过大。请改用 CSV 或 NDJSON。The workbook is too large: send CSV or NDJSON.',
  'delivery.workbook-rows':
    '未导入：工作表超过 50000 行。请改用 CSV 或 NDJSON，或分成几个工作簿。More than 50,000 rows: send CSV or NDJSON.',
  'delivery.workbook-merged':
    '未导入：工作表里有合并单元格。请取消合并，第一行为列名。Merged cells: unmerge them; the first row is the heading.',
  'delivery.firm-size':
    '未导入：一家企业的行过多，或引号不成对。One enterprise has too many rows, or quotes do not pair.',
  'delivery.scattered':
    '未导入：同一企业的行分在几处。请按信用代码排序。Rows of one enterprise lie apart: sort by credit code.',
  'upload.size': '未导入：文件为空或过大。请分成几个文件。Empty or too large: split it.',
  'delivery.empty': '未导入：文件里没有企业。No firm in the file.',
};

/** One sentence on why the file was refused and what to do. */
function refusalWords({ code, detail }: Refusal): string {
  const count = detail?.['errorCount'] ?? 0;
  return (
    words[code] ??
    `未导入任何内容，共 ${count} 处错误，改正后请重新导入。Nothing was imported: mend ${count} faults and import again.`
  );
}

/** A line for each fault: file, line, column, what was found, what was expected. */
export function faultLines(file: string, errors: readonly RefusalError[]): string[] {
  return errors.map(({ line, column, pointer, found, expected }) => {
    const place = line === undefined ? pointer : `${line}${column ? ` ${column}` : ''}`;
    return `  ${file}:${place}  found ${found ?? ''}  expected ${expected}`;
  });
}

/** What came of an import, in one line. */
export function sayReport(fileName: string, report: ImportReport): void {
  const { rows, firms, firmsChanged, asOfAt, deliveryId, rowsLeft } = report;
  const left = rowsLeft > 0 ? `，${rowsLeft} 行有错未收 left out` : '';
  const counts = `${rows} 行 rows，${firms} 家企业 firms，${firmsChanged} 家有变化 changed${left}`;
  const result = {
    'dry-run': '检查通过，未写入 checked, nothing written',
    imported: '已导入 imported',
    same: '此前已导入，未作改动 imported before, nothing changed',
    running: '尚未完成，请再次导入同一文件 unfinished: import the same file again',
  }[report.result];
  say(`${fileName}：${result}；${counts}；截至 as of ${asOfAt}；${deliveryId}`);
}

/** Where the rows lie that were left out. */
export function sayFix(file: string, rows: number): void {
  say(`  ${rows} 行有错，未导入；改好后重新导入 rows left out, fix and import：${file}`);
}

/** Why nothing was imported, and a line for each fault. */
export function sayRefusal(file: string, refusal: Refusal): void {
  say(`${file}：${refusalWords(refusal)}`);
  for (const line of faultLines(file, refusal.errors ?? [])) say(line);
}
