// One line of an NDJSON file: an object with a firm's facts, or what is wrong with its form.
import { z } from 'zod';
import type { Json } from '../../domain/hash.ts';
import { readJson } from '../../domain/json.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { normalUscc } from '../../domain/uscc.ts';
import { faultAt, type FileRow, type FirmInFile } from './delivered-file.ts';
import { reasonColumn } from './heading-names.ts';

const Line = z.strictObject({
  uscc: z.string(),
  asOf: z.string().optional(),
  facts: z.record(z.string(), z.custom<Json>()).default({}),
  withdrawn: z.array(z.string()).default([]),
  [reasonColumn]: z.string().optional(),
});

/** The firm of that line, or the faults of its form with their places. */
export function readLine(row: FileRow): FirmInFile | { errors: RefusalError[] } {
  const {
    line,
    cells: [content = ''],
  } = row;
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
  return { uscc: normalUscc(uscc), asOf, facts, withdrawn, placeOf, rows: [row] };
}

const shapeInWords =
  '{"uscc": text, "asOf"?: text, "facts": {key: value}, "withdrawn"?: [pointer]}';

function valueAt(json: unknown, [name, ...rest]: readonly PropertyKey[]): unknown {
  if (name === undefined || typeof json !== 'object' || json === null) return json;
  return valueAt(new Map<PropertyKey, unknown>(Object.entries(json)).get(name), rest);
}
