// `npm run -s bench -- NAME [--json]` (and `import --rows=10000`): measurements beside their targets, with the machine's load.
// Nothing here passes or fails; a figure is for reading.
import os from 'node:os';
import { catalogue } from './catalogue.ts';
import { importFiles } from './import.ts';
import { factToMail } from './fact-to-mail.ts';
import { startUp } from './start-up.ts';

export type Row = Readonly<Record<string, string | number>>;

const benches: Readonly<Record<string, (flags: readonly string[]) => Promise<Row[]>>> = {
  catalogue,
  'fact-to-mail': factToMail,
  import: importFiles,
  'start-up': startUp,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (bench) print(await bench(flags), flags.includes('--json'));
else {
  process.stderr.write(`npm run -s bench -- ${Object.keys(benches).join(' | ')} [--json]\n`);
  process.exitCode = 1;
}

function print(rows: readonly Row[], isJson: boolean): void {
  const load = os.loadavg().map((value) => Math.round(value * 100) / 100);
  const machine = { cores: os.cpus().length, load1: load[0] ?? 0, load5: load[1] ?? 0 };
  if (isJson) {
    for (const row of rows) process.stdout.write(`${JSON.stringify({ ...row, ...machine })}\n`);
  } else {
    console.table(rows);
    console.table([machine]);
  }
}
