// `npm start`: the local cloud, the real stack in it, the demo registry, and one plain address. Runs
// until Ctrl-C, which saves everything, so that the next start is quick.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './command.ts';
import { deploy, prepare, synthesise, type Deployment } from './deploy.ts';
import { fingerprintOf } from './fingerprint.ts';
import { startMailbox } from './mailbox.ts';
import { cloudEnvironment, startLocalCloud, type LocalCloud } from './ministack.ts';
import { places, portsOf, root, type Ports } from './places.ts';
import { startProxy } from './proxy.ts';
import { claimMachine, forgetRunning, rememberRunning } from './running.ts';
import { readSaved, save, type Saved } from './saved.ts';
import { Helpful, report, say, step } from './steps.ts';

async function main(): Promise<void> {
  const ports = portsOf(process.env);
  say('\n  直达 Zhida\n');
  await claimMachine(ports);
  const parameters = parametersFor(ports);
  const fingerprint = fingerprintOf(parameters);
  const saved = readSaved();
  if (saved === undefined) rmSync(places.state, { recursive: true, force: true });
  mkdirSync(places.state, { recursive: true });
  const cloud = await step('启动本地云', 'Starting the local cloud', () => startOwnCloud(ports));
  rememberRunning(cloud.pid, ports);
  const stopAsked = interrupted();
  const makeReady = async (): Promise<Deployment> => {
    if (saved?.fingerprint === fingerprint) {
      rememberEnvironment(cloud, saved.deployment);
      return saved.deployment;
    }
    const deployment = await deployAll(cloud, parameters, saved !== undefined);
    rememberEnvironment(cloud, deployment);
    if (saved === undefined) await seed(cloud, deployment);
    return deployment;
  };
  try {
    const deployment = await Promise.race([makeReady(), stopAsked]);
    if (deployment === undefined) throw new Helpful('已中断 Interrupted');
    await serve(ports, cloud, { fingerprint, deployment }, stopAsked);
  } catch (error) {
    await cloud.stop();
    forgetRunning();
    throw error;
  }
}

function parametersFor(ports: Ports): Record<string, string> {
  return {
    BaseUrl: `http://localhost:${ports.pages}`,
    IdentityHost: `http://localhost:${ports.cloud}`,
    RetryDelaySeconds: '30',
  };
}

function startOwnCloud(ports: Ports): Promise<LocalCloud> {
  return startLocalCloud({
    port: ports.cloud,
    stateFolder: places.state,
    keepState: true,
    logFile: places.log,
  });
}

async function deployAll(
  cloud: LocalCloud,
  parameters: Readonly<Record<string, string>>,
  isPrepared: boolean,
): Promise<Deployment> {
  await step('打包函数与模板', 'Bundling functions and template', async () => {
    const preparing = isPrepared ? Promise.resolve() : prepare(cloud.endpoint);
    await Promise.all([synthesise(places.template), preparing]);
  });
  return step('部署', 'Deploying the stack', () =>
    deploy(cloud.endpoint, places.template, parameters),
  );
}

function commandEnvironment(cloud: LocalCloud, { environment }: Deployment): NodeJS.ProcessEnv {
  return { ...cloudEnvironment(cloud.endpoint), ...environment };
}

/** Lets `npm run zhida` in another terminal speak to this cloud; gone when it stops. */
function rememberEnvironment(cloud: LocalCloud, deployment: Deployment): void {
  writeFileSync(places.environment, JSON.stringify(commandEnvironment(cloud, deployment), null, 2));
}

async function seed(cloud: LocalCloud, deployment: Deployment): Promise<void> {
  await step('载入示例企业与政策', 'Loading the demo registry and policies', () =>
    runNode({
      script: path.join(root, 'cli', 'zhida.ts'),
      given: ['seed'],
      cwd: root,
      env: { ...process.env, ...commandEnvironment(cloud, deployment) },
      isShown: true,
    }),
  );
}

async function serve(
  ports: Ports,
  cloud: LocalCloud,
  what: Saved,
  stopAsked: Promise<undefined>,
): Promise<void> {
  const servers = [
    await startProxy(ports.pages, what.deployment.apiEndpoint),
    await startMailbox(ports.mailbox, cloud.endpoint),
  ];
  say(`
  云 cloud      ${cloud.endpoint}   (AWS_ENDPOINT_URL)
  日志 log      ${path.relative(process.cwd(), places.log)}
  信箱 mailbox  http://localhost:${ports.mailbox}
  页面 pages    http://localhost:${ports.pages}

  Ctrl-C 保存并退出 saves and stops.
`);
  const code = await Promise.race([cloud.ended, stopAsked]);
  for (const server of servers) server.close().closeAllConnections();
  if (code !== undefined)
    throw new Error(`本地云自己停了 The local cloud ended; see ${places.log}`);
  await step('保存', 'Saving', async () => {
    if (await cloud.stop()) save(what);
  });
  forgetRunning();
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
