// What the terminal says of a file: what came of it, or why it was refused, what to do, and every
// fault with its place.
import type { Refusal, RefusalError } from '../shared/domain/outcome.ts';
import type { ImportReport } from '../shared/commands/import-delivery.ts';
import { say } from './report.ts';

const words: Readonly<Record<string, string>> = {
  'delivery.encoding':
    '未导入：不是 UTF-8 编码。请在表格软件中另存为“CSV UTF-8”。Not UTF-8: save it as "CSV UTF-8".',
  'delivery.format':
    '未导入：只接收 .csv、.ndjson、.jsonl 文件。Only .csv, .ndjson and .jsonl files are read.',
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
function faultLines(file: string, errors: readonly RefusalError[]): string[] {
  return errors.map(({ line, column, pointer, found, expected }) => {
    const place = line === undefined ? pointer : `${line}${column ? ` ${column}` : ''}`;
    return `  ${file}:${place}  found ${found ?? ''}  expected ${expected}`;
  });
}

/** What came of an import, in one line. */
export function sayReport(fileName: string, report: ImportReport): void {
  const { rows, firms, firmsChanged, asOfAt, deliveryId } = report;
  const counts = `${rows} 行 rows，${firms} 家企业 firms，${firmsChanged} 家有变化 changed`;
  const result = {
    'dry-run': '检查通过，未写入 checked, nothing written',
    imported: '已导入 imported',
    same: '此前已导入，未作改动 imported before, nothing changed',
    running: '尚未完成，请再次导入同一文件 unfinished: import the same file again',
  }[report.result];
  say(`${fileName}：${result}；${counts}；截至 as of ${asOfAt}；${deliveryId}`);
}

/** Why nothing was imported, and a line for each fault. */
export function sayRefusal(file: string, refusal: Refusal): void {
  say(`${file}：${refusalWords(refusal)}`);
  for (const line of faultLines(file, refusal.errors ?? [])) say(line);
}
