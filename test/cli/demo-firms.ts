// The firms of a demo registry as rules would see them: every file read by the import's own reader,
// and what several sources say laid over each other in the order of their names.
import { blockOf } from '../../cli/demo/files/block.ts';
import { type DemoFile, demoFiles } from '../../cli/demo/files/file-texts.ts';
import { outputsOf } from '../../cli/demo/files/outputs.ts';
import { defaultAsOf, type Registry } from '../../cli/demo/files/registry.ts';
import { factOf, memberKeysOf } from '../../rules/facts/catalogue.ts';
import { readFile } from '../commands/delivery/read-whole.ts';
import { isRecord } from '../../shared/domain/fact.ts';
import type { Json } from '../../shared/domain/hash.ts';

export type Facts = Readonly<Record<string, Json>>;
export const importedAt = '2026-11-23T00:00:00.000Z';

export function filesOf(wish: Partial<Registry>): DemoFile[] {
  return demoFiles({ firms: 300, seed: 1, asOf: defaultAsOf, ...wish });
}

/** The files as they would be if the registry held these firms only. */
export function filesBetween(from: number, to: number): DemoFile[] {
  const registry = {
    firms: to,
    seed: 1,
    asOf: defaultAsOf,
    format: 'csv',
    hasFlaws: false,
  } as const;
  const { texts } = blockOf(registry, from, to);
  return outputsOf(registry).map(({ source, fileName, opening }, at) => {
    return { source, fileName, text: `${opening}${texts[at] ?? ''}` };
  });
}

/** The firms by their code, in the order of the registry. */
export async function firmsIn(files: readonly DemoFile[]): Promise<Map<string, Facts>> {
  const firms = new Map<string, Facts>();
  const inOrder = files.toSorted((a, b) => (a.source < b.source ? -1 : 1));
  for (const { uscc } of await saidIn(files[0])) firms.set(uscc, {});
  for (const file of inOrder)
    for (const { uscc, facts } of await saidIn(file)) {
      const known = firms.get(uscc) ?? {};
      const said = Object.entries(facts).map(([key, value]) => [key, laid(key, known[key], value)]);
      firms.set(uscc, { ...known, ...Object.fromEntries(said) });
    }
  return firms;
}

async function saidIn(file: DemoFile | undefined) {
  if (!file) return [];
  const { source, fileName, text } = file;
  const bytes = new TextEncoder().encode(text);
  const read = await readFile({ source, fileName, bytes }, importedAt);
  if (!read.ok) throw new Error(`${fileName}: ${read.code} ${JSON.stringify(read.errors)}`);
  return read.value.firms;
}

function laid(key: string, before: Json | undefined, value: Json): Json {
  if (factOf(key)?.kind === 'list') return laidMembers(key, before, value);
  if (!isRecord(before) || !isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, one]): [string, Json] => {
    const earlier = before[name];
    return [name, isRecord(earlier) && isRecord(one) ? { ...earlier, ...one } : one];
  });
  return { ...before, ...Object.fromEntries(fields) };
}

function laidMembers(key: string, before: Json | undefined, value: Json): Json {
  const members = new Map<string, Json>();
  for (const list of [before, value]) {
    const records = Array.isArray(list) ? list.filter(isRecord) : [];
    const keys = memberKeysOf(key, records);
    for (const [at, member] of records.entries()) {
      const memberKey = keys[at] ?? '';
      members.set(memberKey, Object.assign({}, members.get(memberKey), member));
    }
  }
  return [...members.values()];
}

/** A fact's text; '' where it is none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
