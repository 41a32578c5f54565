// `zhida demo`: fictional data to try the system with.
import path from 'node:path';
import type { Command } from 'commander';
import { isDay } from '../shared/domain/day.ts';
import { defaultAsOf, firmsMax, type Registry } from './demo/files/registry.ts';
import { flawList, writeDemoRegistry, type WrittenFile } from './demo/files/write-registry.ts';
import { paceOf } from './pace.ts';
import { CommandFault, say, sayJson } from './report.ts';

type Options = {
  firms: string;
  seed: string;
  out: string;
  asOf: string;
  format: string;
  flaws?: boolean;
  json?: boolean;
};

export function registerDemo(program: Command): void {
  const demo = program.command('demo').description('示例数据 Fictional data');
  demo
    .command('registry')
    .description('生成示例企业库的数据文件 Write the files of a demo registry')
    .requiredOption('--out <folder>', '写入的文件夹 folder')
    .option('--firms <count>', `企业数 firms, 1-${firmsMax}`, '300')
    .option('--seed <number>', '随机种子 random seed', '1')
    .option('--as-of <day>', '数据截至日 as of', defaultAsOf)
    .option('--format <form>', '文件格式 csv or ndjson', 'csv')
    .option('--flaws', '有意写入错误并列出（限 CSV）plant listed faults, CSV only')
    .option('--json')
    .action(async (options: Options) => writeFiles(options));
}

async function writeFiles({ out, json, ...options }: Options): Promise<void> {
  const registry = registryOf(options);
  const pace = paceOf('企业 firms', json === true);
  const { files, flaws } = await writeDemoRegistry(registry, out, pace.report).finally(pace.stop);
  if (json) return sayJson({ ...registry, files, flaws });
  for (const { source, file, rows } of files) say(`  ${source.padEnd(7)}${file}  ${rows}`);
  sayHowOn(registry, out, files, flaws);
}

function registryOf({ firms, seed, asOf, format, flaws }: Omit<Options, 'out'>): Registry {
  const count = /^[1-9]\d{0,6}$/.test(firms) ? Number(firms) : 0;
  if (count === 0 || count > firmsMax || !/^\d{1,9}$/.test(seed) || !isDay(asOf)) {
    throw new CommandFault(
      `企业数应为 1 到 ${firmsMax}，种子为非负整数，日期形如 2026-11-01。`,
      `Firms must be 1 to ${firmsMax}, the seed a whole number, the day like 2026-11-01.`,
    );
  }
  const hasFlaws = flaws === true;
  if ((format !== 'csv' && format !== 'ndjson') || (hasFlaws && format !== 'csv')) {
    throw new CommandFault(
      '格式为 csv 或 ndjson；--flaws 只用于 csv。',
      'The format is csv or ndjson; --flaws goes with csv only.',
    );
  }
  return { firms: count, seed: Number(seed), asOf, format, hasFlaws };
}

function sayHowOn(
  { firms, format }: Registry,
  out: string,
  files: readonly WrittenFile[],
  flaws: number,
): void {
  const megabytes = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000);
  const glob = `${out}/*-*.${format}`;
  say(
    `示例企业 ${firms} 家，均为虚构，${megabytes} MB；载入：npm run -s zhida -- facts import ${glob}`,
  );
  say('Fictional firms only. The files are loaded by the command above.');
  if (flaws > 0) say(`  有意写入的错误 planted faults ${flaws}：${path.join(out, flawList)}`);
}
