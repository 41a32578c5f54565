// JSON from outside: read once, and never so deeply nested that code which walks it could fall over.
import type { Json } from './hash.ts';

const depthMax = 20;

/** The value of the text; undefined where it is no JSON, or nested more than 20 deep. */
export function readJson(text: string): Json | undefined {
  const value = parsed(text);
  return value !== undefined && isShallow(value) ? value : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Level by level instead of by recursion, which is what a deep value would break. */
function isShallow(value: Json): boolean {
  let level: Json[] = [value];
  for (let depth = 0; depth < depthMax && level.length > 0; depth += 1) {
    const nested = level.filter((one) => typeof one === 'object' && one !== null);
    level = nested.flatMap((one) => Object.values<Json>(one));
  }
  return level.length === 0;
}
