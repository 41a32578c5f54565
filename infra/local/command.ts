// Runs one command to its end and keeps what it printed, so that a failure can show it.
import { spawn } from 'node:child_process';
import { Helpful } from './steps.ts';

const linesShown = 40;

export type Command = {
  /** Node script and what it is given. */
  readonly script: string;
  readonly given: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Shows its lines as they come; otherwise only when it fails. */
  readonly isShown?: boolean;
};

/** Runs a Node script; throws with the end of what it printed if it fails. */
export async function runNode(command: Command): Promise<void> {
  const child = spawn(process.execPath, [command.script, ...command.given], {
    cwd: command.cwd,
    env: command.env,
    stdio: command.isShown === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  if (status === 0) return;
  const tail = printed.join('').trimEnd().split('\n').slice(-linesShown).join('\n');
  const name = [command.script, ...command.given].join(' ');
  throw new Helpful(`命令失败 Failed (${status}): node ${name}\n${tail}`);
}
