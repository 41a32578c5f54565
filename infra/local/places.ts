// Where the local cloud lives: its ports, which the environment may move, and its folders.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Helpful } from './steps.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const home = path.join(root, '.zhida');

const pythonIn = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];

/** Folders and files of the one local cloud of this clone; deleting them starts afresh. */
export const places = {
  state: path.join(home, 'state'),
  deployed: path.join(home, 'state', 'deployed.json'),
  running: path.join(home, 'running.json'),
  mails: path.join(home, 'state', 'mails.json'),
  environment: path.join(home, 'environment.json'),
  template: path.join(home, 'cdk.out'),
  python: path.join(home, 'venv', ...pythonIn),
  log: path.join(home, 'local-cloud.log'),
} as const;

export type Ports = { readonly pages: number; readonly cloud: number; readonly mailbox: number };

/** Variables that move a port. */
export const portVariables = {
  pages: 'ZHIDA_PORT',
  cloud: 'ZHIDA_CLOUD_PORT',
  mailbox: 'ZHIDA_MAILBOX_PORT',
} as const;

const usual: Ports = { pages: 8080, cloud: 4566, mailbox: 8025 };

/** Ports as the environment sets them; throws on what is no port. */
export function portsOf(environment: NodeJS.ProcessEnv): Ports {
  const read = (which: keyof Ports): number => {
    const name = portVariables[which];
    const text = environment[name];
    if (text === undefined || text === '') return usual[which];
    const port = Number(text);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
    throw new Helpful(
      `${name}=${text}：应为 1 到 65535 的整数。Expected a whole number up to 65535.`,
    );
  };
  return { pages: read('pages'), cloud: read('cloud'), mailbox: read('mailbox') };
}
