// Faults of a file on a terminal, all of them: file, pointer, found, expected, what to do.
import { type FormPage, remedyOf } from './remedy.ts';
import type { RefusalError } from '../shared/domain/outcome.ts';
import { sayFault } from './report.ts';

/** Prints every fault and how many there were; answers the exit code. */
export function sayErrors(file: string, errors: readonly RefusalError[], page: FormPage): number {
  for (const error of errors) sayFault(`${file}${error.pointer} ${wordsOf(error, page)}`);
  return sayFault(`${errors.length} 处错误，改正后重试 faults to mend, then try again`);
}

function wordsOf(error: RefusalError, page: FormPage): string {
  const { zh, en } = remedyOf(error, page);
  const { found = '（没有 nothing）', expected } = error;
  return `发现 found ${found}；应为 expected ${expected}；请 please ${zh} ${en}`;
}
