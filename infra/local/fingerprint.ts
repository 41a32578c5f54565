// Tells whether what is deployed is what the sources say: a hash over everything that shapes the
// template or the functions, and over the parameters.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.ts';

const sources = [
  'infra/*.ts',
  'functions/**/*',
  'shared/**/*',
  'rules/**/*',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
];

/** Hash of the sources of a deployment and of its parameters. */
export function fingerprintOf(parameters: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify(parameters));
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
