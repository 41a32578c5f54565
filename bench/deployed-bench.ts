// A stack of its own to measure: deployed into a local cloud in a temporary folder, seeded, and quiet
// before the first measurement.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { deploy, prepare, synthesise } from '../infra/local/deploy.ts';
import { readMails } from '../infra/local/mails.ts';
import { cloudEnvironment, startLocalCloud } from '../infra/local/ministack.ts';
import { freePort } from '../infra/local/ports.ts';
import { startProxy } from '../infra/local/proxy.ts';
import { type Deps, makeDeps } from '../shared/deps.ts';
import { env } from '../shared/names.ts';

const run = promisify(execFile);

export type DeployedBench = {
  deps: Deps;
  endpoint: string;
  putFacts: (source: string, uscc: string, facts: object) => Promise<void>;
  end: () => Promise<void>;
};

export async function deployedBench(firms: number): Promise<DeployedBench> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhida-bench-'));
  const [port, pages] = [await freePort(), await freePort()];
  const logFile = path.join(folder, 'local-cloud.log');
  const cloud = await startLocalCloud({ port, stateFolder: folder, keepState: false, logFile });
  const template = path.join(folder, 'cdk.out');
  await Promise.all([synthesise(template), prepare(cloud.endpoint)]);
  const { apiEndpoint, environment } = await deploy(cloud.endpoint, template, {
    BaseUrl: `http://localhost:${pages}`,
    IdentityHost: `http://localhost:${port}`,
    RetryDelaySeconds: '30',
  });
  const proxy = await startProxy(pages, apiEndpoint);
  Object.assign(process.env, cloudEnvironment(cloud.endpoint), environment);
  await command('seed', '--firms', String(firms), '--seed', '5');
  await quiet(cloud.endpoint);
  const keys = new Map<string, string>();
  return {
    deps: makeDeps(process.env),
    endpoint: cloud.endpoint,
    async putFacts(source, uscc, facts) {
      const key = keys.get(source) ?? (await issueKey(source));
      keys.set(source, key);
      const answer = await fetch(`${environment[env.baseUrl]}/v1/facts/${uscc}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ source, facts }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async end() {
      proxy.close().closeAllConnections();
      await cloud.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function issueKey(source: string): Promise<string> {
  const wish = ['facts', 'key', 'issue', '--source', source, '--label', '测速', '--json'];
  return z.object({ token: z.string() }).parse(JSON.parse(await command(...wish))).token;
}

async function command(...given: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['cli/zhida.ts', ...given], { env: process.env });
  return stdout;
}

/** Waits until five seconds pass without a new mail. */
async function quiet(endpoint: string): Promise<void> {
  let [known, since] = [-1, Date.now()];
  while (Date.now() - since < 5000) {
    const mails = (await readMails(endpoint)).length;
    if (mails !== known) [known, since] = [mails, Date.now()];
    await sleep(500);
  }
}
