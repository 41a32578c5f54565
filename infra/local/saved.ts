// What the last clean stop left behind. The record is written only after the local cloud saved its
// state, so it never speaks of more than was kept.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Deployment } from './deploy.ts';
import { places } from './places.ts';

export type Saved = {
  /** Hash of the sources and parameters that were deployed. */
  readonly fingerprint: string;
  readonly deployment: Deployment;
};

const schema = z.object({
  fingerprint: z.string(),
  deployment: z.object({
    apiEndpoint: z.string(),
    environment: z.record(z.string(), z.string()),
  }),
});

/** The record of the last clean stop, if there is one that can be read. */
export function readSaved(): Saved | undefined {
  if (!existsSync(places.deployed)) return undefined;
  const found = schema.safeParse(JSON.parse(readFileSync(places.deployed, 'utf8')));
  return found.success ? found.data : undefined;
}

/** Records what is kept. */
export function save(what: Saved): void {
  writeFileSync(places.deployed, JSON.stringify(what, undefined, 2));
}
