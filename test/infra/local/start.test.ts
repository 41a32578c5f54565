// Small promises of `npm start`.
import { expect, test } from 'vitest';
import { runNode } from '../../../infra/local/command.ts';
import { fingerprintOf } from '../../../infra/local/fingerprint.ts';
import { portsOf, root } from '../../../infra/local/places.ts';
import { environmentOf, outputName } from '../../../infra/outputs.ts';
import { env } from '../../../shared/names.ts';

test('ports are the usual ones unless the environment moves them', () => {
  expect(portsOf({})).toEqual({ pages: 8080, cloud: 4566, mailbox: 8025 });
  expect(portsOf({ ZHIDA_PORT: '9000', ZHIDA_CLOUD_PORT: '' }).pages).toBe(9000);
});

test.each(['abc', '0', '65536', '80.5'])('a port called %s is refused in words', (text) => {
  expect(() => portsOf({ ZHIDA_PORT: text })).toThrow(`ZHIDA_PORT=${text}`);
});

test('the same sources and parameters need no second deployment', () => {
  expect(fingerprintOf({ BaseUrl: 'a' })).toBe(fingerprintOf({ BaseUrl: 'a' }));
  expect(fingerprintOf({ BaseUrl: 'a' })).not.toBe(fingerprintOf({ BaseUrl: 'b' }));
});

test('a command that fails shows the end of what it printed', async () => {
  const code = 'console.log("the reason"); process.exitCode = 3;';
  const failing = runNode({ script: '-e', given: [code], cwd: root, env: process.env });
  await expect(failing).rejects.toThrow(/\(3\)[\s\S]*the reason/);
});

test('what a deployment tells comes back as the environment of a command', () => {
  const outputs = Object.fromEntries(Object.values(env).map((name) => [outputName(name), name]));
  const expected = Object.fromEntries(Object.values(env).map((name) => [name, name]));
  expect(environmentOf(outputs)).toEqual(expected);
  expect(environmentOf({})).toEqual({});
});
