// How commands speak: lines for people, JSON for machines, and faults in words with exit code 1.

/** Something a person at a terminal can put right. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value));
}

/** Prints the words of a fault and sets the exit code; a bug keeps its stack. */
export function reportFault(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof CommandFault) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

/** Something that was asked for cannot be done; answers the exit code of that. */
export function sayFault(text: string): number {
  console.error(`✗ ${text}`);
  return 1;
}
