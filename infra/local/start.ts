// `npm start`: the local cloud, the real stack in it, the demo registry, and one plain address. Runs
// until Ctrl-C, which saves everything, so that the next start is quick.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deployStack, rememberEnvironment, seed } from './fill.ts';
import { fingerprintOf } from './fingerprint.ts';
import { openFront, type Front } from './front.ts';
import { startLocalCloud, type LocalCloud } from './ministack.ts';
import { places, portsOf, type Ports } from './places.ts';
import { claimMachine, forgetRunning, rememberRunning } from './running.ts';
import { readSaved, save, type Saved } from './saved.ts';
import { Helpful, report, say, step } from './steps.ts';

async function main(): Promise<void> {
  const ports = portsOf(process.env);
  say('\n  直达 Zhida\n');
  await claimMachine(ports);
  const saved = readSaved();
  if (saved === undefined) rmSync(places.state, { recursive: true, force: true });
  mkdirSync(places.state, { recursive: true });
  const cloud = await step('启动本地云', 'Starting the local cloud', () => startOwnCloud(ports));
  rememberRunning(cloud.pid, ports);
  const stopAsked = interrupted();
  try {
    const ready = await Promise.race([makeReady(cloud, ports, saved), stopAsked]);
    if (ready === undefined) throw new Helpful('已中断 Interrupted');
    announce(ports, cloud);
    await untilStopped(cloud, ready.front, stopAsked);
    await step('保存', 'Saving', () => saveAndStop(cloud, ready.front, ready.what));
  } catch (error) {
    await cloud.stop();
    throw error;
  } finally {
    forgetRunning();
  }
}

type Ready = { readonly what: Saved; readonly front: Front };

/** Deploys and seeds what is not there yet; the pages answer as soon as the stack stands. */
async function makeReady(cloud: LocalCloud, ports: Ports, saved?: Saved): Promise<Ready> {
  const parameters = {
    BaseUrl: `http://localhost:${ports.pages}`,
    IdentityHost: `http://localhost:${ports.cloud}`,
    RetryDelaySeconds: '60',
  };
  const fingerprint = fingerprintOf(parameters);
  const deployment =
    saved?.fingerprint === fingerprint
      ? saved.deployment
      : await deployStack(cloud, parameters, saved !== undefined);
  rememberEnvironment(cloud, deployment);
  const front = await openFront(ports, cloud, deployment);
  if (saved === undefined) await seed(cloud, deployment);
  return { what: { fingerprint, deployment }, front };
}

function startOwnCloud(ports: Ports): Promise<LocalCloud> {
  return startLocalCloud({
    port: ports.cloud,
    stateFolder: places.state,
    keepState: true,
    logFile: places.log,
  });
}

function announce(ports: Ports, cloud: LocalCloud): void {
  say(`
  云 cloud      ${cloud.endpoint}   (AWS_ENDPOINT_URL)
  日志 log      ${path.relative(process.cwd(), places.log)}
  信箱 mailbox  http://localhost:${ports.mailbox}
  页面 pages    http://localhost:${ports.pages}

  Ctrl-C 保存并退出 saves and stops.
`);
}

async function untilStopped(
  cloud: LocalCloud,
  front: Front,
  stopAsked: Promise<undefined>,
): Promise<void> {
  const code = await Promise.race([cloud.ended, stopAsked]);
  front.close();
  if (code === undefined) return;
  throw new Helpful(
    `本地云自己停了，见 ${places.log}。The local cloud ended by itself; see its log.`,
  );
}

async function saveAndStop(cloud: LocalCloud, front: Front, what: Saved): Promise<void> {
  await front.keepMails();
  if (await cloud.stop()) save(what);
}

/** Ctrl-C may arrive more than once (npm passes it on too): the first counts, none may cut a save. */
function interrupted(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(undefined));
    }
  });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  report(error);
  process.exit(1);
}
