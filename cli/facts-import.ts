// Files of departments that come in by hand: each is checked whole before anything of it is saved,
// and its bringer is told what became of it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importDelivery } from '../shared/commands/import-delivery.ts';
import type { Deps } from '../shared/deps.ts';
import { commandDeps } from './environment.ts';
import { sayReport, sayRefusal } from './facts-words.ts';
import { progressOf } from './progress.ts';
import { CommandFault, sayJson } from './report.ts';

export type Options = { source?: string; asOf?: string; dryRun?: boolean; json?: boolean };

/** Imports one file after the other; the exit code tells whether any was refused. */
export async function importFiles(files: readonly string[], options: Options): Promise<void> {
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
