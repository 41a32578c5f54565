// Fills an empty local cloud: the stack, then the demo people, policies and firms, loaded by the
// same command a person would use.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './command.ts';
import { deploy, prepare, synthesise, type Deployment } from './deploy.ts';
import { cloudEnvironment, type LocalCloud } from './ministack.ts';
import { places, root } from './places.ts';
import { step } from './steps.ts';

/** Bundles and deploys the stack; a cloud that held it before is prepared already. */
export async function deployStack(
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

/** Lets `npm run zhida` in another terminal speak to this cloud; forgotten when it stops. */
export function rememberEnvironment(cloud: LocalCloud, deployment: Deployment): void {
  writeFileSync(places.environment, JSON.stringify(environmentFor(cloud, deployment), null, 2));
}

/** Loads the demo registry and the built-in policies. */
export async function seed(cloud: LocalCloud, deployment: Deployment): Promise<void> {
  await step('载入示例企业与政策', 'Loading the demo registry and policies', () =>
    runNode({
      script: path.join(root, 'cli', 'zhida.ts'),
      given: ['seed'],
      cwd: root,
      env: { ...process.env, ...environmentFor(cloud, deployment) },
      isShown: true,
    }),
  );
}

function environmentFor(cloud: LocalCloud, { environment }: Deployment): NodeJS.ProcessEnv {
  return { ...cloudEnvironment(cloud.endpoint), ...environment };
}
