// A file's bytes as text, and its text as firms, by the ending of its name.
import type { DeliveredFile } from './delivered-file.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';

/** The firms in the text of a CSV or NDJSON file; undefined for any other ending. */
export function readText(
  fileName: string,
  source: string,
  text: string,
): DeliveredFile | undefined {
  if (/\.csv$/i.test(fileName)) return readCsv(text, source);
  return /\.(ndjson|jsonl)$/i.test(fileName) ? readNdjson(text) : undefined;
}

/** The text; undefined where the bytes are no UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
