// Writes the files of the demo registry into a folder, where they can be imported from. A file bears
// its name only when it is whole; what an interrupted run leaves behind ends in .part.
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { csvLine } from './csv-line.ts';
import type { BlockFlaw } from './block.ts';
import { blocksOf } from './blocks.ts';
import { foreign } from './flaws.ts';
import { type Output, outputsOf } from './outputs.ts';
import type { Registry } from './registry.ts';

export type WrittenFile = {
  readonly source: string;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
};
/** The list of what is wrong on purpose; its name has no source, so that it is not imported. */
export const flawList = 'flaws.csv';
type Draft = Output & { readonly handle: FileHandle; readonly part: string; rows: number };

/** Writes every file of the registry; tells how many firms are done after each stretch of them. */
export async function writeDemoRegistry(
  registry: Registry,
  out: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ files: WrittenFile[]; flaws: number }> {
  await mkdir(out, { recursive: true });
  const drafts = await Promise.all(outputsOf(registry).map((output) => begin(output, out)));
  try {
    const flaws = await fill(drafts, registry, onProgress);
    const files = (await Promise.all(drafts.map((draft) => finish(draft, out)))).flat();
    return { files, flaws: await writeFlaws(path.join(out, flawList), registry, flaws) };
  } catch (fault) {
    await Promise.allSettled(drafts.map(({ handle }) => handle.close()));
    throw fault;
  }
}

async function begin(output: Output, out: string): Promise<Draft> {
  const part = path.join(out, `${output.fileName}.part`);
  const handle = await open(part, 'w');
  await handle.appendFile(output.opening);
  return { ...output, handle, part, rows: 0 };
}

/** Block by block; the next is not taken before the last is written. */
async function fill(
  drafts: readonly Draft[],
  registry: Registry,
  onProgress: (done: number, total: number) => void,
): Promise<BlockFlaw[]> {
  const flaws: BlockFlaw[] = [];
  let done = 0;
  for await (const { texts, lines, flaws: own, firms } of blocksOf(registry)) {
    for (const flaw of own) flaws.push({ ...flaw, line: flaw.line + lineBefore(drafts, flaw) });
    await Promise.all(drafts.map(({ handle }, at) => handle.appendFile(texts[at] ?? '')));
    for (const [at, draft] of drafts.entries()) draft.rows += lines[at] ?? 0;
    done += firms;
    onProgress(done, registry.firms);
  }
  return flaws;
}

/** The number of the first line that is still to be written: the heading is line 1. */
function lineBefore(drafts: readonly Draft[], { fileName }: BlockFlaw): number {
  return 2 + (drafts.find((draft) => draft.fileName === fileName)?.rows ?? 0);
}

/** A file without rows is none: an import would refuse it. */
async function finish({ handle, part, ...draft }: Draft, out: string): Promise<WrittenFile[]> {
  const { size } = await handle.stat();
  await handle.close();
  const file = path.join(out, draft.fileName);
  await (draft.rows > 0
    ? rename(part, file)
    : Promise.all([part, file].map((one) => rm(one, { force: true }))));
  return draft.rows > 0 ? [{ source: draft.source, file, rows: draft.rows, bytes: size }] : [];
}

/** How many there are. The list of an earlier run goes, since its files are gone too. */
async function writeFlaws(
  file: string,
  { hasFlaws }: Registry,
  flaws: readonly BlockFlaw[],
): Promise<number> {
  await rm(file, { force: true });
  if (!hasFlaws) return 0;
  const fileName = `${foreign.table.source}-${foreign.table.family}.csv`;
  const column = { fileName, line: 1, column: foreign.heading, kind: 'foreign-column' };
  const rows = [...flaws, column].map((flaw) => [flaw.fileName, flaw.line, flaw.column, flaw.kind]);
  const handle = await open(`${file}.part`, 'w');
  await handle.appendFile([['file', 'line', 'column', 'kind'], ...rows].map(csvLine).join(''));
  await handle.close();
  await rename(`${file}.part`, file);
  return rows.length;
}
