// Finds a Python that is new enough for the local cloud.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const minorMin = 10;
const names = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

/** Command of a Python 3.10 or later; ends the process with words that help where there is none. */
export function findPython() {
  const wanted = process.env.ZHIDA_PYTHON;
  const found = (wanted ? [wanted] : names).find(isNewEnough);
  if (found) return found;
  const tried = wanted ?? names.join(', ');
  process.stderr.write(
    `\n没有找到 Python 3.${minorMin} 或更新（找过：${tried}）。请安装后重试；` +
      '若装在别处，用 ZHIDA_PYTHON=/路径/python3 指明。\n' +
      `No Python 3.${minorMin} or later was found (tried: ${tried}). Install one and try again, ` +
      'or name it with ZHIDA_PYTHON=/path/to/python3.\n\n',
  );
  return process.exit(1);
}

function isNewEnough(command) {
  const code = `import sys; sys.exit(0 if sys.version_info >= (3, ${minorMin}) else 1)`;
  return spawnSync(command, ['-c', code], { stdio: 'ignore' }).status === 0;
}
