// Which files something leads to: from the commands of package.json, the functions of the stack and
// the tests, along imports.
import path from 'node:path';
import { parse } from './parsed.ts';
import { sources, textOf } from './sources.ts';

/** Files that nobody imports because a command, the cloud or the test runner starts them. */
export function starts(): string[] {
  const named = ['package.json', 'cdk.json', 'infra/functions.ts', 'vitest.config.ts'].flatMap(
    (file) => textOf(file).match(/[\w./-]+\.(?:tsx?|mjs)\b/g) ?? [],
  );
  return ['vitest.config.ts', ...named.map((file) => path.posix.normalize(file))].filter((file) =>
    sources.includes(file),
  );
}

/** Files that the test runner and the benchmarks begin with. */
export function tests(): string[] {
  return sources.filter((file) => /^test\/.*\.test\.tsx?$|^bench\//.test(file));
}

/** Every file that these lead to, themselves among them. */
export function reachable(from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...leadsTo(file));
  }
  return seen;
}

function leadsTo(file: string): string[] {
  return parse(file)
    .imports.map(({ to }) => to)
    .filter((to) => sources.includes(to));
}
