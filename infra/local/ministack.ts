// Starts and stops one local cloud (MiniStack). The same process serves `npm start`, which keeps its
// state between runs, and the tests, which throw it away.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { places } from './places.ts';

export type LocalCloud = {
  readonly endpoint: string;
  readonly pid: number;
  /** Ends it in order, so that its state is saved; resolves to whether it was. */
  readonly stop: () => Promise<boolean>;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<number>;
};

export type LocalCloudOptions = {
  readonly port: number;
  /** Folder that holds what it keeps. */
  readonly stateFolder: string;
  readonly keepState: boolean;
  readonly logFile: string;
};

const notInstalled =
  '本地云还没有安装：先运行 npm start。Not installed yet: run `npm start` first.';
const startSecondsMax = 60;
const stopSecondsMax = 30;

/** Starts it and waits until it answers; throws, naming the log, if it does not. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  if (!existsSync(places.python)) throw new Error(notInstalled);
  mkdirSync(options.stateFolder, { recursive: true });
  const log = openSync(options.logFile, 'w');
  // A process group of its own: Ctrl-C reaches us alone, and we end it in order.
  const child = spawn(places.python, ['-m', 'ministack'], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...settings(options) },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  endWithUs(child, options.keepState);
  const endpoint = `http://127.0.0.1:${options.port}`;
  await untilReady(endpoint, child, options.logFile);
  return { endpoint, pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

/** Leaves nothing running when we end without having stopped it; one that keeps state may save. */
function endWithUs(child: ChildProcess, keepsState: boolean): void {
  const end = (): void => {
    if (keepsState) child.kill('SIGTERM');
    else endGroup(child.pid);
  };
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

/** Credentials and addresses under which anything that speaks to AWS reaches it. */
export function cloudEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
}

function settings(options: LocalCloudOptions): Record<string, string> {
  return {
    // Functions run under the Node that runs us.
    PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
    GATEWAY_PORT: String(options.port),
    BIND_HOST: '127.0.0.1',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    PERSIST_STATE: options.keepState ? '1' : '0',
    STATE_DIR: path.join(options.stateFolder, 'services'),
    S3_PERSIST: '1',
    S3_DATA_DIR: path.join(options.stateFolder, 'files'),
  };
}

async function untilReady(endpoint: string, child: ChildProcess, log: string): Promise<void> {
  const lastAt = Date.now() + startSecondsMax * 1000;
  while (child.exitCode === null && Date.now() < lastAt) {
    const answer = await fetch(`${endpoint}/_ministack/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(100);
  }
  endGroup(child.pid);
  throw new Error(`本地云没有启动，原因见 ${log}。The local cloud did not start; see ${log}.`);
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<boolean> {
  child.kill('SIGTERM');
  const late = sleep(stopSecondsMax * 1000, -1, { ref: false });
  const code = await Promise.race([ended, late]);
  endGroup(child.pid);
  return code === 0;
}

/** Ends what is left of a local cloud: it leaves its function workers behind when it stops. */
export function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody was left.
  }
}
