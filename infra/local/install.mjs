// Installs what the lock files name, once: what is there already and is the same stays untouched.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findPython } from './find-python.mjs';
import { nodePath, root, venvFolder, venvPython } from './install-places.mjs';

const nodeMajorWanted = 24;

/** Node packages, and the project's own Node among them. */
export function installPackages() {
  if (!arePackagesThere()) {
    timed('安装 Node 包', 'Installing Node packages (about a minute the first time)', () => {
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
    });
  }
  if (!isWantedNode()) installOwnNode();
}

/** npm notes what it put into node_modules; each package there must be the one of the lock file. */
function arePackagesThere() {
  const noted = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(noted)) return false;
  const there = readJson(noted).packages;
  const wanted = Object.entries(readJson(path.join(root, 'package-lock.json')).packages);
  return wanted.every(([place, { version, optional, link }]) => {
    if (place === '' || link) return true;
    return there[place] ? there[place].version === version : optional === true;
  });
}

/** A private Python environment with the local cloud in it. */
export function installLocalCloud() {
  const requirements = path.join(root, 'infra', 'local', 'requirements.txt');
  const mark = path.join(venvFolder, 'installed');
  const hash = createHash('sha256')
    .update(fs.readFileSync(requirements))
    .update(root)
    .digest('hex');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === hash) return;
  const python = findPython();
  timed('安装本地云', 'Installing the local cloud (about half a minute the first time)', () => {
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
    fs.writeFileSync(mark, hash);
  });
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

function must(command, given, [chinese, english], cwd = root) {
  const done = spawnSync(command, given, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status === 0) return;
  process.stderr.write(`\n${chinese}\n${english}\n\n`);
  process.exit(1);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function timed(chinese, english, work) {
  say(chinese, english);
  const startedAt = Date.now();
  work();
  say('完成', `Done in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
}

function say(chinese, english) {
  process.stdout.write(`  ${chinese}  ${english}\n`);
}
