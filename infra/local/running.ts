// Makes sure that this start has the machine's ports to itself: ends in order what an earlier start
// left running when it was killed, and says which port is taken by whom and how to choose another.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isFree } from './ports.ts';
import { places, portVariables, type Ports } from './places.ts';
import { end, isAlive, isLocalCloud } from './process.ts';
import { Helpful } from './steps.ts';

const schema = z.object({ starter: z.int(), cloud: z.int(), address: z.string() });

/** Throws words that help when another start runs, or a port is taken. */
export async function claimMachine(ports: Ports): Promise<void> {
  await endLeftover();
  for (const which of ['pages', 'cloud', 'mailbox'] as const) {
    const port = ports[which];
    if (await isFree(port)) continue;
    const name = portVariables[which];
    throw new Helpful(
      `端口 ${port} 已被占用。换一个：${name}=${port + 1} npm start\n` +
        `     Port ${port} is taken. Choose another: ${name}=${port + 1} npm start`,
    );
  }
}

/** Notes who runs, for the next start. */
export function rememberRunning(cloudPid: number, ports: Ports): void {
  const address = `http://localhost:${ports.pages}`;
  const note = { starter: process.pid, cloud: cloudPid, address };
  writeFileSync(places.running, JSON.stringify(note));
}

export function forgetRunning(): void {
  rmSync(places.running, { force: true });
  rmSync(places.environment, { force: true });
}

async function endLeftover(): Promise<void> {
  if (!existsSync(places.running)) return;
  const found = schema.safeParse(JSON.parse(readFileSync(places.running, 'utf8')));
  if (found.success && isAlive(found.data.starter)) {
    throw new Helpful(
      `已经在运行：${found.data.address}\n     Already running: ${found.data.address}`,
    );
  }
  // Its starter was killed; the local cloud itself runs on and can still save.
  if (found.success && isLocalCloud(found.data.cloud)) await end(found.data.cloud);
  forgetRunning();
}
