// The files the tidy test looks at: everything a person wrote, found by walking the tree.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const notOurs = new Set(['node_modules', '.git', '.zhida', 'cdk.out', 'dist', 'coverage']);

/** Paths of all files from the root of the project, with forward slashes, sorted. */
export function allFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? allFiles(place) : [place];
    })
    .toSorted();
}

/** Text of a file. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export const files = allFiles();

/** Programs: TypeScript, its pages, and the plain JavaScript that runs before it can. */
export const sources = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));

/** The sources under one of the folders. */
export function under(...folders: string[]): string[] {
  return sources.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
}

/** Number of lines; a closing line break begins no new one. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
