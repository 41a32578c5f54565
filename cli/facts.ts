// `zhida facts`: a department's file comes in by hand. It is checked whole before anything is saved,
// and the same file a second time changes nothing.
import type { Command } from 'commander';
import { type Options, importFiles } from './facts-import.ts';
import { registerFactsKey } from './facts-key.ts';

export function registerFacts(program: Command): void {
  const facts = program.command('facts').description('事实 Facts');
  facts
    .command('import <file...>')
    .description('导入一个或多个数据文件（CSV、XLSX、NDJSON）Import files of facts')
    .option('--source <code>', '来源部门；缺省取文件名首段，如 STA-annual.csv department')
    .option('--as-of <time>', '数据截至，日期或时刻；行内 asOf 优先 as of')
    .option('--accept <what>', 'good：收下无误的行，有错的写成待改文件 take the good rows')
    .option('--map <file>', '列名对照（JSON），会记住 meanings of own headings, remembered')
    .option('--dry-run', '只检查，不写入 check only')
    .option('--json', '每个文件输出一行 JSON one JSON line per file')
    .action(async (files: string[], options: Options) => importFiles(files, options));
  registerFactsKey(facts);
}
