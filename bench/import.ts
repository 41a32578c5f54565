// How fast files of facts are taken in: 100,000 rows of CSV and of NDJSON through the path of large
// files, beside what the local cloud writes in bare batches of the same run, by turns; and how much
// memory it takes at two sizes of file. `--rows 10000` is enough for a look.
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { advanceUpload } from '../shared/commands/advance-upload.ts';
import { beginUpload } from '../shared/commands/begin-upload.ts';
import { type Deps, makeDeps } from '../shared/deps.ts';
import { table as names } from '../shared/names.ts';
import { benchCloud } from './import-cloud.ts';
import { type FileOfRows, fileOfRows } from './import-rows.ts';
import type { Row } from './bench.ts';

const turns = 4;
const rawSeconds = 2;
const memoryRows = [20_000, 20_000, 100_000];
const never = '9999-12-31T00:00:00.000Z';

export async function importFiles({ rows: rowsInAll }: { rows: number }): Promise<Row[]> {
  const cloud = await benchCloud();
  try {
    const deps = makeDeps(cloud.env);
    const rows: Row[] = [];
    // First, while nothing else has grown the process.
    for (const size of memoryRows) rows.push(await checked(deps, size));
    const each = rowsInAll / turns;
    for (let turn = 0; turn < turns; turn += 1) {
      for (const kind of ['csv', 'ndjson'] as const) {
        rows.push(await rawWrites(deps, turn));
        rows.push(await taken(deps, fileOfRows(kind, each, turn * each), `turn ${turn + 1}`));
      }
    }
    return rows;
  } finally {
    await cloud.end();
  }
}

/** Batches of 25 items, sixteen at a time, as large as a fact is. */
async function rawWrites(deps: Deps, turn: number): Promise<Row> {
  const began = performance.now();
  let written = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - began < rawSeconds * 1000) {
      const puts = Array.from({ length: 25 }, () => ({
        PutRequest: {
          Item: {
            [names.partitionKey]: `RAW#${randomBytes(8).toString('hex')}`,
            [names.sortKey]: 'HEAD',
            text: 'x'.repeat(300),
          },
        },
      }));
      const RequestItems = { [deps.table.name]: puts };
      await deps.table.client.send(new BatchWriteCommand({ RequestItems }));
      written += puts.length;
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  const seconds = (performance.now() - began) / 1000;
  return told(`raw batch writes, turn ${turn + 1}`, written, seconds);
}

async function taken(deps: Deps, file: FileOfRows, note: string): Promise<Row> {
  const { seconds } = await through(deps, file);
  return told(`import of ${file.kind}, ${note}`, file.rows, seconds);
}

/** Checked to its last row, which is at fault: every row is read and held as long as any is. */
async function checked(deps: Deps, rows: number): Promise<Row> {
  const file = fileOfRows('csv', rows, 0, true);
  const { seconds, peakMb } = await through(deps, file);
  const row = told('check of csv alone', rows, seconds);
  return { ...row, 'file MB': megabytes(file.sizeBytes), 'peak MB': peakMb };
}

async function through(deps: Deps, { fileName, source, sizeBytes, pieces }: FileOfRows) {
  const wish = { source, fileName, sizeBytes, divisions: ['000000'], byHand: true };
  const begun = await beginUpload(deps, wish, 'system:bench');
  if (!begun.ok) throw new Error(begun.code);
  const { id, place } = begun.value.upload;
  await deps.files.putPieces(place, pieces());
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  await advanceUpload(deps, id, never);
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, peakMb: megabytes(peak) };
}

function told(bench: string, rows: number, seconds: number): Row {
  const load1 = Math.round((os.loadavg()[0] ?? 0) * 10) / 10;
  return { bench, rows, seconds: tenths(seconds), 'rows/s': Math.round(rows / seconds), load1 };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function megabytes(bytes: number): number {
  return tenths(bytes / 1024 / 1024);
}
