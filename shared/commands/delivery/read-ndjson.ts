// Reads NDJSON: one object per line and firm, `{"uscc", "asOf"?, "facts": {key: value},
// "withdrawn"?: ["/key"]}`. Places are the line and a pointer within its facts.
import { z } from 'zod';
import type { Json } from '../../domain/hash.ts';
import { readJson } from '../../domain/json.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { normalUscc } from '../../domain/uscc.ts';
import { type DeliveredFile, faultAt, type FirmInFile } from './delivered-file.ts';

const Line = z.strictObject({
  uscc: z.string(),
  asOf: z.string().optional(),
  facts: z.record(z.string(), z.custom<Json>()).default({}),
  withdrawn: z.array(z.string()).default([]),
});

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

function readLine(line: number, content: string): FirmInFile | { errors: RefusalError[] } {
  const json = readJson(content);
  if (json === undefined) {
    const expected = 'one JSON object on each line';
    return { errors: [faultAt({ line, column: '' }, content, expected)] };
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success)
    return {
      errors: parsed.error.issues.map(({ path }) => {
        const found = JSON.stringify(valueAt(json, path)) ?? 'nothing';
        return faultAt({ line, column: path.join('/') }, found, shapeInWords);
      }),
    };
  const { uscc, asOf, facts, withdrawn } = parsed.data;
  const placeOf = (pointer: string) => ({ line, column: pointer.replace(/^\/(facts\/)?/, '') });
  return { uscc: normalUscc(uscc), asOf, facts, withdrawn, placeOf };
}

const shapeInWords =
  '{"uscc": text, "asOf"?: text, "facts": {key: value}, "withdrawn"?: [pointer]}';

function repeated(firm: FirmInFile): RefusalError {
  return faultAt(firm.placeOf('/uscc'), firm.uscc, 'each firm on one line');
}

function valueAt(json: unknown, [name, ...rest]: readonly PropertyKey[]): unknown {
  if (name === undefined || typeof json !== 'object' || json === null) return json;
  return valueAt(new Map<PropertyKey, unknown>(Object.entries(json)).get(name), rest);
}
