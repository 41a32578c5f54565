// `npm run -s bench -- NAME [--firms N] [--rows N] [--json]`: measurements beside their targets, with the
// machine's load. Nothing here passes or fails; a figure is for reading.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { catalogue } from './catalogue.ts';
import { importFiles } from './import.ts';
import { factToMail } from './fact-to-mail.ts';
import { startUp } from './start-up.ts';
import { sweepRegistry } from './sweep.ts';

export type Row = Readonly<Record<string, string | number>>;

type Size = { readonly firms: number; readonly rows: number };

const benches: Readonly<Record<string, (size: Size) => Promise<Row[]>>> = {
  catalogue,
  'fact-to-mail': factToMail,
  import: importFiles,
  'start-up': startUp,
  sweep: sweepRegistry,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    firms: { type: 'string', default: '300' },
    rows: { type: 'string', default: '100000' },
  },
});
const bench = benches[positionals[0] ?? ''];
if (bench)
  print(
    await bench({ firms: Number(values.firms), rows: Number(values.rows) }),
    values.json === true,
  );
else {
  const names = Object.keys(benches).join(' | ');
  process.stderr.write(`npm run -s bench -- ${names} [--firms N] [--json]\n`);
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
