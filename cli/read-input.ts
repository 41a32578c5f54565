// The files that a person names at a terminal: what cannot be read is said in words, never as a trace.
import { readFile } from 'node:fs/promises';
import { CommandFault } from './report.ts';

/** The file's text. Throws a `CommandFault` where there is no such file. */
export async function textIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(',')[0] : '';
    throw new CommandFault(
      `读不到文件 ${file}（${reason}）：请核对路径。`,
      `Cannot read ${file} (${reason}): check the path.`,
    );
  }
}

/** The file's JSON. Throws a `CommandFault` that names the place where it is none. */
export async function jsonIn(file: string): Promise<unknown> {
  const text = await textIn(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new CommandFault(
      `${file} 不是 JSON（${reason}）：请改正后重试。`,
      `${file} is no JSON (${reason}): mend it and try again.`,
    );
  }
}
