// Writes the files of the demo registry into a folder, where they can be imported from.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../shared/domain/day.ts';
import { defaultAsOf, demoRegistry } from './registry.ts';

/** Writes every file of the registry into the folder, which is made where it is missing. */
export async function writeDemoRegistry({
  out,
  asOf = defaultAsOf,
  ...size
}: {
  firms: number;
  seed: number;
  asOf?: Day;
  out: string;
}): Promise<{ file: string; source: string; asOf: Day }[]> {
  await mkdir(out, { recursive: true });
  const written = demoRegistry({ ...size, asOf }).map(async ({ source, fileName, text }) => {
    const file = path.join(out, fileName);
    await writeFile(file, text);
    return { file, source, asOf };
  });
  return Promise.all(written);
}
