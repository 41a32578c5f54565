// Deploys the whole stack into a local cloud of its own, puts the plain address before it, and ends
// both when the journey tests are done.
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { deploy, prepare, synthesise } from '../../infra/local/deploy.ts';
import { freePort } from '../../infra/local/ports.ts';
import { startProxy } from '../../infra/local/proxy.ts';
import { env } from '../../shared/names.ts';
import type { DeployedCloud } from './deployed-cloud.ts';
import { startTestCloud } from './test-cloud.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cloud, port, folder, remove } = await startTestCloud();
  try {
    const pages = await freePort();
    const template = path.join(folder, 'cdk.out');
    await Promise.all([synthesise(template), prepare(cloud.endpoint)]);
    const { apiEndpoint, environment } = await deploy(cloud.endpoint, template, {
      BaseUrl: `http://localhost:${pages}`,
      IdentityHost: `http://localhost:${port}`,
      RetryDelaySeconds: '10',
    });
    const proxy = await startProxy(pages, apiEndpoint);
    project.provide('deployedCloud', {
      endpoint: cloud.endpoint,
      baseUrl: environment[env.baseUrl] ?? '',
      mailboxUrl: `${cloud.endpoint}/_ministack/ses/messages`,
      env: environment,
    });
    return async () => {
      proxy.close().closeAllConnections();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    deployedCloud: DeployedCloud;
  }
}
