// A file in a test's hand: read as its source sends it, and what came of it in short.
import { readFile } from './read-whole.ts';

export const now = '2026-11-23T08:00:00.000Z';
export const byd = '91440300192317458F';
export const xiaomi = '91110108551385082Q';

/** Reads the lines as a file of that name. */
export function read(source: string, fileName: string, ...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return readFile({ source, fileName, bytes }, now);
}

/** The firms of a file that must be sound. */
export async function firms(source: string, fileName: string, ...lines: string[]) {
  const outcome = await read(source, fileName, ...lines);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value.firms.map(({ uscc, facts, asOf }) => ({ uscc, facts, asOf }));
}

/** The faults of a file that must be refused, as `line | column | found | expected`. */
export async function faults(source: string, fileName: string, ...lines: string[]) {
  const outcome = await read(source, fileName, ...lines);
  if (outcome.ok) throw new Error('the file was accepted');
  return (outcome.errors ?? []).map(({ line, column, found, expected }) =>
    [line, column, found, expected].join(' | '),
  );
}
