// `zhida cases run FILE`: worked examples against the rules, one JSON line each and a closing count.
// What is wrong with the file is said beside it, so that the lines stay for machines.

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { faultsOfFile, runExamples } from '../rules/examples.ts';
import type { RefusalError } from '../shared/domain/outcome.ts';
import { CommandFault, say, sayFault, sayJson } from './report.ts';

export function registerCases(program: Command): void {
  const cases = program.command('cases').description('算例 worked examples');
  cases
    .command('run')
    .description('逐条运行算例文件 run a file of worked examples')
    .argument(
      '<file>',
      'JSON file with the sections cases, undetermined, stacking, budget, sizeClass, uscc',
    )
    .option('--json', '每例一行 JSON，有无此项相同 one JSON line an example, as without it')
    .action(async (file: string) => {
      process.exitCode = await run(file);
    });
}

async function run(file: string): Promise<number> {
  const content = await contentOf(file);
  const faults = faultsOfFile(content);
  faults.forEach(sayWrong);
  let passed = 0;
  let failed = 0;
  for await (const { wrong, ...result } of runExamples(content)) {
    wrong.forEach(sayWrong);
    if (result.pass === true) passed += 1;
    if (result.pass === false) failed += 1;
    sayJson(result);
  }
  say(`${passed} passed, ${failed} failed`);
  return failed + faults.length > 0 ? 1 : 0;
}

async function contentOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFault(`读不到文件 ${file}。`, `The file ${file} cannot be read.`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = error instanceof Error ? error.message : '';
    throw new CommandFault(
      `${file} 不是合格的 JSON，请改正后重试。`,
      `${file} is not JSON: ${place}. Mend it and run it again.`,
    );
  }
}

function sayWrong({ pointer, found, expected }: RefusalError): void {
  sayFault(
    `${pointer || '/'} 不合样式 not of the form: found ${found ?? ''}; expected ${expected}`,
  );
}
