// Files of departments that come in by hand: each is checked whole before anything of it is saved,
// and its bringer is told what became of it. Rows that were left out are written beside the file.
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fixName } from '../shared/commands/delivery/fix-file.ts';
import { importDelivery } from '../shared/commands/import-delivery.ts';
import type { Deps } from '../shared/deps.ts';
import { Accept } from '../shared/domain/delivery.ts';
import type { Outcome } from '../shared/domain/outcome.ts';
import type { ImportReport } from '../shared/commands/import-delivery.ts';
import { commandDeps } from './environment.ts';
import { importLarge } from './facts-large.ts';
import { mapFromFile } from './facts-map.ts';
import { sayFix, sayReport, sayRefusal } from './facts-words.ts';
import { progressOf } from './progress.ts';
import { CommandFault, sayJson } from './report.ts';

export type Options = {
  source?: string;
  asOf?: string;
  accept?: string;
  map?: string;
  dryRun?: boolean;
  json?: boolean;
};

/** Above this a file is not held in memory. */
const heldBytesMax = 4 * 1024 * 1024;

/** Imports one file after the other; the exit code tells whether any was refused. */
export async function importFiles(files: readonly string[], options: Options): Promise<void> {
  const accept = Accept.safeParse(options.accept ?? 'all');
  if (!accept.success)
    throw new CommandFault('--accept 只能是 all 或 good。', '--accept is all or good.');
  const deps = commandDeps();
  let refused = 0;
  for (const file of files) {
    const source = options.source ?? path.basename(file).split('-')[0] ?? '';
    if (options.map !== undefined) await mapFromFile(deps, source, options.map);
    if (!(await importFile(deps, { file, source, accept: accept.data }, options))) refused += 1;
  }
  if (refused > 0) process.exitCode = 1;
}

type FileOfSource = { readonly file: string; readonly source: string; readonly accept: Accept };

async function importFile(deps: Deps, given: FileOfSource, options: Options): Promise<boolean> {
  const { file, source } = given;
  const fileName = path.basename(file);
  const progress = progressOf(fileName, options.json === true);
  const outcome = await bringFile(deps, given, options, progress.report);
  progress.stop();
  if (options.json) sayJson({ file, source, ...(outcome.ok ? outcome.value : outcome) });
  else if (outcome.ok) sayReport(fileName, outcome.value);
  else sayRefusal(file, outcome);
  if (outcome.ok) await writeFix(deps, file, outcome.value, options);
  return outcome.ok;
}

async function bringFile(
  deps: Deps,
  { file, source, accept }: FileOfSource,
  options: Options,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<ImportReport>> {
  const unreadable = () => {
    throw new CommandFault(`读不到文件 ${file}。`, `The file ${file} cannot be read.`);
  };
  const { size: sizeBytes } = await stat(file).catch(unreadable);
  const wish = { source, fileName: path.basename(file), accept, ...timeAndMode(options) };
  if (sizeBytes > heldBytesMax) return importLarge(deps, { ...wish, file, sizeBytes }, onProgress);
  const bytes = await readFile(file).catch(unreadable);
  return importDelivery(deps, { ...wish, bytes }, 'system:terminal', onProgress);
}

/** Puts the rows that were left out beside the file they came from. */
async function writeFix(
  deps: Deps,
  file: string,
  { fixFile, rowsLeft }: ImportReport,
  { json }: Options,
): Promise<void> {
  const bytes = fixFile === null ? undefined : await deps.files.get(fixFile);
  if (!bytes) return;
  const target = path.join(path.dirname(file), fixName(path.basename(file)));
  await writeFile(target, bytes);
  if (!json) sayFix(target, rowsLeft);
}

function timeAndMode({ asOf, dryRun }: Options) {
  return { ...(asOf !== undefined && { asOf }), ...(dryRun === true && { dryRun }) };
}
