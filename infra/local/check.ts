// `npm run check`, which is what CI runs: form, lint, types, the stack under its rule packs, then
// every test. The cheap and telling ones come first; the tests' own summary is the last line.
import path from 'node:path';
import process from 'node:process';
import { runNode } from './command.ts';
import { root } from './places.ts';
import { report, step } from './steps.ts';

const packages = path.join(root, 'node_modules');

function run(script: string, given: readonly string[], isShown = false): Promise<void> {
  return runNode({
    script: path.join(packages, script),
    given,
    cwd: root,
    env: process.env,
    isShown,
  });
}

function synth(identity: string): Promise<void> {
  const output = path.join(root, '.zhida', `cdk.out-${identity}`);
  const given = ['synth', '--quiet', '--strict', '-c', `identity=${identity}`, '--output', output];
  return run('aws-cdk/bin/cdk', [...given, '--no-notices', '--no-version-reporting']);
}

async function main(): Promise<void> {
  await step('排版', 'Format', () => run('prettier/bin/prettier.cjs', ['--check', '.']));
  await step('检查', 'Lint with types', () =>
    run('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  );
  await step('类型', 'Types', () => run('typescript/bin/tsc', ['--noEmit']));
  await step('模板与规则包', 'Stack under three rule packs', () => synth('cognito'));
  await step('模板（外部身份）', 'The same with an external issuer', () => synth('external'));
  await run('vitest/vitest.mjs', ['run'], true);
}

try {
  await main();
} catch (error) {
  report(error);
  process.exit(1);
}
