// Starts one empty local cloud for the tests of store, commands, gateways and workers, and ends it
// when they are done. Each test file makes its own table and queues in it.
import type { TestProject } from 'vitest/node';
import { startTestCloud } from './test-cloud.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cloud, remove } = await startTestCloud();
  project.provide('emptyCloudEndpoint', cloud.endpoint);
  return remove;
}

declare module 'vitest' {
  interface ProvidedContext {
    emptyCloudEndpoint: string;
  }
}
