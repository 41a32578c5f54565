// The registry in segments: the codes of all enterprises, read side by side from an index that holds
// nothing else. Which firms there are decides nothing; each is read whole, by key, when it is matched.
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { Uscc } from '../domain/ids.ts';
import { table as names } from '../names.ts';
import type { Table } from './commit.ts';
import { encodeCursor } from './cursor.ts';

/** One of `total` equal parts of the registry. */
export type Segment = { segment: number; total: number };

const Head = z.object({ [names.firms.partitionKey]: Uscc });
const StartKey = z.record(z.string(), z.string());

/** One page of a segment, in an order of its own, and the cursor behind it. */
export async function readSegment(
  table: Table,
  { segment, total }: Segment,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ usccs: Uscc[]; next?: string }> {
  const from = cursor === undefined ? undefined : startKey(cursor);
  const answer = await table.client.send(
    new ScanCommand({
      TableName: table.name,
      IndexName: names.firms.index,
      Segment: segment,
      TotalSegments: total,
      Limit: limit,
      ...(from && { ExclusiveStartKey: from }),
    }),
  );
  const usccs = (answer.Items ?? []).map((item) => Head.parse(item)[names.firms.partitionKey]);
  const last = answer.LastEvaluatedKey;
  return last ? { usccs, next: encodeCursor(last) } : { usccs };
}

/** How many firms the segment holds. */
export async function countSegment(table: Table, { segment, total }: Segment): Promise<number> {
  let [count, from]: [number, Record<string, unknown> | undefined] = [0, undefined];
  do {
    const answer: {
      Count?: number | undefined;
      LastEvaluatedKey?: Record<string, unknown> | undefined;
    } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        IndexName: names.firms.index,
        Segment: segment,
        TotalSegments: total,
        Select: 'COUNT',
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    count += answer.Count ?? 0;
    from = answer.LastEvaluatedKey;
  } while (from);
  return count;
}

/** The cursor comes from our own record, never from a browser. */
function startKey(cursor: string): Record<string, string> {
  return StartKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
}
