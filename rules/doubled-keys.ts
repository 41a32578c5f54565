// Finds keys that stand twice in one object of a JSON text. A parser keeps the last and forgets the
// first, so two readers of the same text could see two policies.

/** The doubled keys of a text that is valid JSON, in reading order. */
export function doubledKeys(text: string): string[] {
  const doubled: string[] = [];
  const objects: (Set<string> | undefined)[] = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    const [token, colon] = match;
    if (token === '{') objects.push(new Set());
    else if (token === '[') objects.push(undefined);
    else if (token === '}' || token === ']') objects.pop();
    else if (colon !== undefined) {
      const key = decoded(token.slice(0, -colon.length));
      const seen = objects.at(-1);
      if (seen?.has(key)) doubled.push(key);
      seen?.add(key);
    }
  }
  return doubled;
}

function decoded(quoted: string): string {
  const value: unknown = JSON.parse(quoted);
  return typeof value === 'string' ? value : quoted;
}
