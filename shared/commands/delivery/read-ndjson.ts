// Reads NDJSON: one object per line and firm, `{"uscc", "asOf"?, "facts": {key: value},
// "withdrawn"?: ["/key"]}`. Places are the line and a pointer within its facts.
import type { RefusalError } from '../../domain/outcome.ts';
import { type DeliveredFile, faultAt, type FirmInFile } from './delivered-file.ts';
import { readLine } from './ndjson-line.ts';

/** Reads the text of an NDJSON file; empty lines are passed over. */
export function readNdjson(text: string): DeliveredFile {
  const lines = text
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '');
  const firms = new Map<string, FirmInFile>();
  const errors: RefusalError[] = [];
  for (const { line, content } of lines) {
    const firm = readLine(line, content);
    if ('errors' in firm) errors.push(...firm.errors);
    else if (firms.has(firm.uscc)) errors.push(repeated(firm));
    else firms.set(firm.uscc, firm);
  }
  return { rows: lines.length, firms: [...firms.values()], errors };
}

function repeated(firm: FirmInFile): RefusalError {
  return faultAt(firm.placeOf('/uscc'), firm.uscc, 'each firm on one line');
}
