// What the terminal says of a refused file: why, what to do, and every fault with its place.
import type { Refusal, RefusalError } from '../shared/domain/outcome.ts';

const words: Readonly<Record<string, string>> = {
  'delivery.encoding':
    '未导入：不是 UTF-8 编码。请在表格软件中另存为“CSV UTF-8”。Not UTF-8: save it as "CSV UTF-8".',
  'delivery.format':
    '未导入：只接收 .csv、.ndjson、.jsonl 文件。Only .csv, .ndjson and .jsonl files are read.',
  'delivery.empty': '未导入：文件里没有企业。No firm in the file.',
};

/** One sentence on why the file was refused and what to do. */
export function refusalWords({ code, detail }: Refusal): string {
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
