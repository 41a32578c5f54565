// `zhida demo`: fictional data to try the system with.
import type { Command } from 'commander';
import { isDay } from '../shared/domain/day.ts';
import { defaultAsOf } from './demo/registry.ts';
import { writeDemoRegistry } from './demo/write-registry.ts';
import { CommandFault, say, sayJson } from './report.ts';

type Options = { firms: string; seed: string; out: string; asOf: string; json?: boolean };

export function registerDemo(program: Command): void {
  const demo = program.command('demo').description('示例数据 Fictional data');
  demo
    .command('registry')
    .description('生成示例企业库的数据文件 Write the files of a demo registry')
    .requiredOption('--out <folder>', '写入的文件夹 folder')
    .option('--firms <count>', '企业数 firms, 1-999999', '300')
    .option('--seed <number>', '随机种子 random seed', '1')
    .option('--as-of <day>', '数据截至日 as of', defaultAsOf)
    .option('--json')
    .action(async (options: Options) => registry(options));
}

async function registry({ firms, seed, out, asOf, json }: Options): Promise<void> {
  if (!/^[1-9]\d{0,5}$/.test(firms) || !/^\d{1,9}$/.test(seed) || !isDay(asOf)) {
    throw new CommandFault(
      '企业数应为 1 到 999999，种子为非负整数，日期形如 2026-11-01。',
      'Firms must be 1 to 999999, the seed a whole number, the day like 2026-11-01.',
    );
  }
  const wish = { firms: Number(firms), seed: Number(seed), asOf };
  const files = await writeDemoRegistry({ ...wish, out });
  if (json) return sayJson({ ...wish, files });
  for (const file of files) say(`  ${file.source.padEnd(7)}${file.file}`);
  say(`示例企业 ${firms} 家，均为虚构；载入：npm run -s zhida -- facts import ${out}/*`);
  say('Fictional firms only. The files are loaded by the command above.');
}
