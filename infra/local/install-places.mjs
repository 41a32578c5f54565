// Where the installed things lie: packages beside the sources, the rest under .zhida, which can be
// deleted at any time.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything local that is not a source: the private Python, state, logs. */
export const home = path.join(root, '.zhida');

const isWindows = process.platform === 'win32';

export const venvFolder = path.join(home, 'venv');
export const venvPython = isWindows
  ? path.join(venvFolder, 'Scripts', 'python.exe')
  : path.join(venvFolder, 'bin', 'python');

/** The project's own Node 24. */
export function nodePath() {
  const binary = path.join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  return fs.existsSync(binary) ? binary : process.execPath;
}
