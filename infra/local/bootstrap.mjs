// Prepares a fresh clone that has nothing but Node and Python, then runs what it was asked to run
// under the project's own Node. Plain JavaScript without packages, since it runs before they exist.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { nodePath, root } from './install-places.mjs';
import { installPackages, installLocalCloud } from './install.mjs';

const nodeMajorMin = 20;

async function main([script, ...given]) {
  checkNode();
  installPackages();
  installLocalCloud();
  const status = await run(path.join(root, script), given);
  process.exit(status);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= nodeMajorMin) return;
  fail(
    `需要 Node ${nodeMajorMin} 或更新，现为 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`,
    `Node ${nodeMajorMin} or later is needed, this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  );
}

/** Runs the script in the foreground; Ctrl-C is the script's to handle, so we wait for it. */
function run(script, given) {
  const binaries = [path.dirname(nodePath()), path.join(root, 'node_modules', '.bin')];
  const child = spawn(nodePath(), [script, ...given], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [...binaries, process.env.PATH].join(path.delimiter),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

function fail(chinese, english) {
  process.stderr.write(`\n${chinese}\n${english}\n\n`);
  process.exit(1);
}

await main(process.argv.slice(2));
