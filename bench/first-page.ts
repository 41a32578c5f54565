// One start of the product, timed from the command to its first page.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const waitSecondsMax = 300;

/** Seconds until the first page answers; the product is ended then. */
export async function timed(folder: string, ports: Record<string, string>): Promise<number> {
  const startedAt = Date.now();
  const started = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, ...ports },
    stdio: 'ignore',
    detached: true,
  });
  await firstPage(`http://localhost:${ports['ZHIDA_PORT']}/`, started);
  const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
  // The whole group, as a terminal's Ctrl-C would.
  process.kill(-(started.pid ?? 0), 'SIGINT');
  await once(started, 'exit');
  return seconds;
}

async function firstPage(url: string, started: ChildProcess): Promise<void> {
  const lastAt = Date.now() + waitSecondsMax * 1000;
  while (Date.now() < lastAt) {
    if (started.exitCode !== null) throw new Error(`npm start ended with ${started.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`no page within ${waitSecondsMax} s`);
}
