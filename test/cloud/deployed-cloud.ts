// What a journey test stands on: the deployed stack, reached as a person or a department would.
import { inject } from 'vitest';
import { cloudEnvironment } from '../../infra/local/ministack.ts';
import type { EnvName } from '../../shared/names.ts';

export type DeployedCloud = {
  readonly endpoint: string;
  /** The one plain address of the pages and the API. */
  readonly baseUrl: string;
  /** JSON of every mail that was sent. */
  readonly mailboxUrl: string;
  readonly env: Readonly<Partial<Record<EnvName, string>>>;
};

/** The deployed stack; points every AWS client, and every command that is started, at it. */
export function deployedCloud(): DeployedCloud {
  const deployed = inject('deployedCloud');
  Object.assign(process.env, cloudEnvironment(deployed.endpoint), deployed.env);
  return deployed;
}
