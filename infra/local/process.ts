// Processes of this machine that an earlier start left behind: whether one lives, whether it is the
// local cloud, and its end.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup } from './ministack.ts';

const waitSecondsMax = 20;

/** Asks the process to end in order, and ends its whole group where it does not in time. */
export async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  const lastAt = Date.now() + waitSecondsMax * 1000;
  while (isAlive(pid) && Date.now() < lastAt) await sleep(200);
  endGroup(pid);
}

/** Whether a process of that id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A process id may have passed to a stranger: only a process that is MiniStack is ended. */
export function isLocalCloud(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('ministack');
}
