// Where the commands find the cloud: the process environment, completed by what a running `npm start`
// has noted beside the code.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Deps, makeDeps } from '../shared/deps.ts';
import { env } from '../shared/names.ts';
import { CommandFault } from './report.ts';

const noted = fileURLToPath(new URL('../.zhida/environment.json', import.meta.url));

/** The environment of the cloud that commands talk to. */
export function commandEnvironment(): Record<string, string | undefined> {
  if (process.env[env.table]) return process.env;
  if (!existsSync(noted)) {
    throw new CommandFault(
      '本地云没有运行：请先在另一个终端执行 npm start，再执行本命令。',
      'The local cloud is not running: run npm start in another terminal first.',
    );
  }
  const variables = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(noted, 'utf8')));
  Object.assign(process.env, variables);
  return process.env;
}

export function commandDeps(): Deps {
  return makeDeps(commandEnvironment());
}
