// A registry of any size in little time: some demo firms come in as departments deliver them, and the
// rest are copies of their rows under other codes.
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { demoFiles } from '../cli/demo/files/file-texts.ts';
import { defaultAsOf } from '../cli/demo/files/registry.ts';
import { importDelivery } from '../shared/commands/import-delivery.ts';
import type { Deps } from '../shared/deps.ts';
import { usccCheck } from '../shared/domain/uscc-check.ts';
import { type Item, readPartition } from '../shared/store/read.ts';

const delivered = 100;
const writesAtOnce = 25;

/** Fills the table with that many firms; answers how many rows they have. */
export async function clonedRegistry(deps: Deps, firms: number): Promise<number> {
  await deliver(deps, Math.min(firms, delivered));
  const originals: { uscc: string; rows: Item[] }[] = [];
  for await (const { uscc } of deps.enterprises.every())
    originals.push({ uscc, rows: await readPartition(deps.table, `FIRM#${uscc}`) });
  let count = originals.reduce((sum, { rows }) => sum + rows.length, 0);
  let waiting: Item[] = [];
  for (let number = originals.length; number < firms; number += 1) {
    const original = originals[number % originals.length];
    if (!original) throw new Error('there is no firm to copy');
    const copy = copied(original.rows, original.uscc, usccOf(number));
    count += copy.length;
    waiting = await written(deps, [...waiting, ...copy], writesAtOnce * 8);
  }
  await written(deps, waiting, 1);
  return count;
}

async function deliver(deps: Deps, firms: number): Promise<void> {
  const files = demoFiles({ firms, seed: 5, asOf: defaultAsOf });
  for (const { source, fileName, text } of files) {
    const wish = { source, fileName, bytes: new TextEncoder().encode(text), asOf: defaultAsOf };
    const imported = await importDelivery(deps, wish, 'system:bench');
    if (!imported.ok) throw new Error(imported.code);
  }
}

function usccOf(number: number): string {
  const body = `91450100${String(number).padStart(8, '0')}Y`;
  return `${body}${usccCheck(body)}`;
}

/** The rows with the code of another firm in every key and field that holds it. */
function copied(rows: readonly Item[], from: string, to: string): Item[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replaceAll(from, to) : value,
      ]),
    ),
  );
}

/** Writes what is there once it is enough; answers what still waits. */
async function written(deps: Deps, rows: Item[], enough: number): Promise<Item[]> {
  if (rows.length < enough) return rows;
  const bites = Array.from({ length: Math.ceil(rows.length / writesAtOnce) }, (_, at) =>
    rows.slice(at * writesAtOnce, (at + 1) * writesAtOnce),
  );
  await Promise.all(
    bites.map((bite) => {
      const puts = bite.map((row) => ({ PutRequest: { Item: row } }));
      const RequestItems = { [deps.table.name]: puts };
      return deps.table.client.send(new BatchWriteCommand({ RequestItems }));
    }),
  );
  return [];
}
