// Which tests run how. `unit` needs nothing; `stack` looks at the template; `cloud` shares one empty local cloud; `journey` has the
// whole stack deployed into a local cloud of its own; `browser` adds Chromium.
import { defineConfig } from 'vitest/config';
import { textImports } from './test/text-imports.ts';

const cloud = [
  'test/cloud/**',
  'test/store/**',
  'test/commands/**',
  'test/gateway/**',
  'test/functions/**',
  'test/http/**',
  'test/cli/**',
];
const stack = ['test/infra/**'];
const journey = ['test/journey/**'];
const browser = ['test/browser/**'];

// Long enough for a machine that is busy with other things: a limit finds what hangs, not what is slow.
const patience = 300_000;

export default defineConfig({
  plugins: [textImports],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: patience,
    hookTimeout: patience,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: tests(['test/**']),
          exclude: [...stack, ...cloud, ...journey, ...browser],
        },
      },
      {
        extends: true,
        // The CDK takes a second to load: its tests change nothing and share one process.
        test: { name: 'stack', include: tests(stack), isolate: false, fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: 'cloud',
          include: tests(cloud),
          globalSetup: ['test/cloud/empty-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          include: tests(journey),
          globalSetup: ['test/cloud/deployed-setup.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: tests(browser),
          globalSetup: ['test/cloud/empty-setup.ts'],
        },
      },
    ],
  },
});

function tests(folders: readonly string[]): string[] {
  return folders.map((folder) => `${folder.replace('/**', '')}/**/*.test.{ts,tsx}`);
}
