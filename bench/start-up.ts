// How long `npm start` takes to its first page in a copy of this clone: cold (nothing saved, packages
// installed) and again from saved state. The ports are its own, so a running start is not disturbed.
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../infra/local/ports.ts';
import type { Row } from './bench.ts';
import { timed } from './first-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const left = new Set(['node_modules', '.git', '.zhida']);

export async function startUp(): Promise<Row[]> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'zhida-start-'));
  try {
    await cp(root, copy, {
      recursive: true,
      filter: (file) => !left.has(path.relative(root, file)),
    });
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const ports = {
      ZHIDA_PORT: String(await freePort()),
      ZHIDA_CLOUD_PORT: String(await freePort()),
      ZHIDA_MAILBOX_PORT: String(await freePort()),
    };
    await timed(copy, ports);
    await rm(path.join(copy, '.zhida', 'state'), { recursive: true, force: true });
    const cold = await timed(copy, ports);
    const saved = await timed(copy, ports);
    return [
      { bench: 'npm start to first page, cold', seconds: cold, target: 60 },
      { bench: 'npm start to first page, from saved state', seconds: saved, target: 15 },
    ];
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
