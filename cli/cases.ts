// `zhida cases run FILE`: worked examples against the rules, one JSON line each.

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { runExamples } from '../rules/examples.ts';

export function registerCases(program: Command): void {
  const cases = program.command('cases').description('算例 worked examples');
  cases
    .command('run')
    .description('逐条运行算例文件 run a file of worked examples')
    .argument(
      '<file>',
      'JSON file with the sections cases, undetermined, stacking, budget, sizeClass, uscc',
    )
    .option('--json', '只输出 JSON 行 print JSON lines only')
    .action(async (file: string) => {
      process.exitCode = await run(file);
    });
}

async function run(file: string): Promise<number> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  let passed = 0;
  let failed = 0;
  for await (const result of runExamples(content)) {
    if (result.pass === true) passed += 1;
    if (result.pass === false) failed += 1;
    console.log(JSON.stringify(result));
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
