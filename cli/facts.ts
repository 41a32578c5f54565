// `zhida facts`: a department's file comes in by hand. It is checked whole before anything is saved,
// and the same file a second time changes nothing.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { importDelivery, type ImportReport } from '../shared/commands/import-delivery.ts';
import type { Deps } from '../shared/deps.ts';
import type { Refusal } from '../shared/domain/outcome.ts';
import { registerFactsKey } from './facts-key.ts';
import { faultLines, refusalWords } from './facts-words.ts';
import { commandDeps } from './environment.ts';
import { progressOf } from './progress.ts';
import { CommandFault, say, sayJson } from './report.ts';

type Options = { source?: string; asOf?: string; dryRun?: boolean; json?: boolean };

export function registerFacts(program: Command): void {
  const facts = program.command('facts').description('事实 Facts');
  facts
    .command('import <file...>')
    .description('导入一个或多个数据文件（CSV、NDJSON）Import files of facts')
    .option('--source <code>', '来源部门；缺省取文件名首段，如 STA-annual.csv department')
    .option('--as-of <time>', '数据截至，日期或时刻；行内 asOf 优先 as of')
    .option('--dry-run', '只检查，不写入 check only')
    .option('--json', '每个文件输出一行 JSON one JSON line per file')
    .action(async (files: string[], options: Options) => importFiles(files, options));
  registerFactsKey(facts);
}

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  const deps = commandDeps();
  let refused = 0;
  for (const file of files) if (!(await importFile(deps, file, options))) refused += 1;
  if (refused > 0) process.exitCode = 1;
}

async function importFile(deps: Deps, file: string, options: Options): Promise<boolean> {
  const fileName = path.basename(file);
  const source = options.source ?? fileName.split('-')[0] ?? '';
  const bytes = await readFile(file).catch(() => {
    throw new CommandFault(`读不到文件 ${file}。`, `The file ${file} cannot be read.`);
  });
  const wish = { source, fileName, bytes, ...timeAndMode(options) };
  const progress = progressOf(fileName, options.json === true);
  const outcome = await importDelivery(deps, wish, 'system:terminal', progress.report);
  progress.stop();
  if (options.json) sayJson({ file, source, ...(outcome.ok ? outcome.value : outcome) });
  else if (outcome.ok) sayReport(fileName, outcome.value);
  else sayRefusal(file, outcome);
  return outcome.ok;
}

function timeAndMode({ asOf, dryRun }: Options) {
  return { ...(asOf !== undefined && { asOf }), ...(dryRun === true && { dryRun }) };
}

function sayReport(fileName: string, report: ImportReport): void {
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

function sayRefusal(file: string, refusal: Refusal): void {
  say(`${file}：${refusalWords(refusal)}`);
  for (const line of faultLines(file, refusal.errors ?? [])) say(line);
}
