// What a person sees while things start: one line a step, how long it took, and on failure what
// happened and what to do.

/** Runs one step and says how long it took. */
export async function step<T>(
  chinese: string,
  english: string,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const title = `${chinese}  ${english}`;
  if (process.stdout.isTTY) process.stdout.write(`  …  ${title}\r`);
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  ✓  ${title}  ${seconds} s\n`);
  return result;
}

/** A line that is no step. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A failure in words that help: thrown by a step, printed without a stack. */
export class Helpful extends Error {}

/** Prints a failure; only an unexpected one shows where in the code it arose. */
export function report(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  const where = error instanceof Error && !(error instanceof Helpful) ? `\n${error.stack}` : '';
  process.stderr.write(`\n  ✗  ${text}${where}\n`);
}
