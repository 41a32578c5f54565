// A local cloud that lives as long as a test run: a free port, a folder that is deleted afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../infra/local/ministack.ts';
import { freePort } from '../../infra/local/ports.ts';

export type TestCloud = {
  readonly cloud: LocalCloud;
  readonly port: number;
  readonly folder: string;
  readonly remove: () => Promise<void>;
};

/** Starts one; `remove` ends it and deletes what it kept. */
export async function startTestCloud(): Promise<TestCloud> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhida-test-'));
  const port = await freePort();
  const cloud = await startLocalCloud({
    port,
    stateFolder: folder,
    keepState: false,
    logFile: path.join(folder, 'local-cloud.log'),
  });
  const remove = async (): Promise<void> => {
    await cloud.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { cloud, port, folder, remove };
}
