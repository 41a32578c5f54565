// What the lock file says of the packages we stand on.
import { z } from 'zod';
import { textOf } from './sources.ts';

const entrySchema = z.object({
  version: z.string().optional(),
  inBundle: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const lock = z
  .object({ packages: z.record(z.string(), entrySchema) })
  .parse(JSON.parse(textOf('package-lock.json'))).packages;

/** Version of a package that is installed at the top, if it is. */
export function versionOf(name: string): string | undefined {
  return lock[`node_modules/${name}`]?.version;
}

/** Whether the package is locked anywhere in the tree. */
export function isLocked(name: string): boolean {
  return Object.keys(lock).some((place) => place.endsWith(`node_modules/${name}`));
}

/** Packages for some platform that their owner names and the lock file does not: npm ci refuses it. */
export function missingPlatforms(): string[] {
  return Object.values(lock)
    .filter((entry) => entry.inBundle !== true)
    .flatMap((entry) => Object.keys(entry.optionalDependencies))
    .filter((name) => !isLocked(name));
}
