// Installs what the lock files name, once: a mark under .zhida holds the hash of the lock file that
// was installed, and only a different hash installs again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findPython } from './find-python.mjs';
import { home, nodePath, root, venvFolder, venvPython } from './install-places.mjs';

const nodeMajorWanted = 24;

/** Node packages, and the project's own Node among them. */
export async function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  await once(
    'packages',
    lock,
    () => fs.existsSync(path.join(root, 'node_modules')),
    () => {
      say('安装 Node 包', 'Installing Node packages (about a minute the first time)');
      const npm = process.env.npm_execpath;
      const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
      must(
        command,
        [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
        [
          'Node 包没有装上：请检查网络与 npm 的镜像设置（npm config get registry），再试一次。',
          'The Node packages could not be installed: check the network and `npm config get registry`, then try again.',
        ],
      );
    },
  );
  if (!isWantedNode()) installOwnNode();
}

/** A private Python environment with the local cloud in it. */
export async function installLocalCloud() {
  const requirements = path.join(root, 'infra', 'local', 'requirements.txt');
  await once(
    'local-cloud',
    requirements,
    () => works(venvPython, ['-c', 'import ministack']),
    () => {
      const python = findPython();
      say('安装本地云', 'Installing the local cloud (about half a minute the first time)');
      fs.rmSync(venvFolder, { recursive: true, force: true });
      must(
        python,
        ['-m', 'venv', venvFolder],
        [
          'Python 不能建立虚拟环境：在 Debian 或 Ubuntu 上请运行 apt-get install python3-venv，再试一次。',
          'Python cannot make a virtual environment: on Debian or Ubuntu run `apt-get install python3-venv`, then try again.',
        ],
      );
      const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
      must(
        venvPython,
        ['-m', 'pip', 'install', ...quiet, '--require-hashes', '-r', requirements],
        [
          '本地云没有装上：请检查网络与 pip 的镜像设置（pip config list），再试一次。',
          'The local cloud could not be installed: check the network and `pip config list`, then try again.',
        ],
      );
    },
  );
}

async function once(name, lockFile, isThere, install) {
  const mark = path.join(home, 'installed', name);
  const hash = createHash('sha256').update(fs.readFileSync(lockFile)).update(root).digest('hex');
  const before = fs.existsSync(mark) ? fs.readFileSync(mark, 'utf8') : '';
  if (before === hash && isThere()) return;
  const startedAt = Date.now();
  install();
  fs.mkdirSync(path.dirname(mark), { recursive: true });
  fs.writeFileSync(mark, hash);
  say('完成', `Done in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
}

function isWantedNode() {
  const asked = spawnSync(nodePath(), ['--version'], { encoding: 'utf8' });
  return asked.status === 0 && Number(asked.stdout.slice(1).split('.')[0]) >= nodeMajorWanted;
}

/** Where npm was told to run no install scripts, the `node` package has not fetched its binary. */
function installOwnNode() {
  say('取得 Node 24', 'Fetching Node 24');
  const folder = path.join(root, 'node_modules', 'node');
  must(
    process.execPath,
    ['installArchSpecificPackage.js'],
    [
      '没有取得 Node 24：请检查网络，或自行安装 Node 24 后重试。',
      'Node 24 could not be fetched: check the network, or install Node 24 yourself and try again.',
    ],
    folder,
  );
}

function works(command, given) {
  return spawnSync(command, given, { stdio: 'ignore' }).status === 0;
}

function must(command, given, [chinese, english], cwd = root) {
  const done = spawnSync(command, given, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status === 0) return;
  process.stderr.write(`\n${chinese}\n${english}\n\n`);
  process.exit(1);
}

function say(chinese, english) {
  process.stdout.write(`  ${chinese}  ${english}\n`);
}
