// A file that says what a source's own headings mean: a JSON object from heading to column, or to null
// for a column to pass over.
import { readFile } from 'node:fs/promises';
import { mapColumns } from '../shared/commands/map-columns.ts';
import type { Deps } from '../shared/deps.ts';
import { ColumnMeanings } from '../shared/domain/column-map.ts';
import { readJson } from '../shared/domain/json.ts';
import { faultLines } from './facts-words.ts';
import { CommandFault } from './report.ts';

/** Keeps the meanings for that source; a meaning that is wrong stops the command. */
export async function mapFromFile(deps: Deps, source: string, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const columns = ColumnMeanings.safeParse(readJson(text.replace(/^\uFEFF/, '')));
  if (!columns.success)
    throw new CommandFault(
      `对照文件 ${file} 读不懂：应为 JSON 对象，如 {"机构代码": "uscc", "序号": null}。`,
      `The map ${file} cannot be read: it should be a JSON object.`,
    );
  const mapped = await mapColumns(deps, { source, columns: columns.data }, 'system:terminal');
  if (mapped.ok) return;
  const lines = faultLines(file, mapped.errors ?? []).join('\n');
  throw new CommandFault(
    `列名对照没有保存：\n${lines}`,
    'The meanings of headings were not saved.',
  );
}
