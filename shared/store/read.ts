// Reading records: by key, by partition, by index. Everything that comes out of the table is parsed
// with its kind's schema, so the rest of the code can trust its type.
import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Table, keyOf } from './commit.ts';
import { decodeCursor, encodeCursor, indexNames, type Range } from './cursor.ts';
import { type IdentityOf, type KindName, type RecordOf, kinds } from './kinds.ts';

export type Page<T> = { rows: T[]; next?: string };
export type Item = Record<string, unknown>;

/** One record by its key, consistently, or undefined. */
export async function readOne<K extends KindName>(
  table: Table,
  kind: K,
  identity: IdentityOf<K>,
): Promise<RecordOf<K> | undefined> {
  const Key = keyOf(kind, identity);
  const { Item: item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return item ? parseItem(kind, item) : undefined;
}

/** Every item of a partition whose sort key starts with the prefix, consistently, in order. */
export async function readPartition(table: Table, pk: string, prefix = ''): Promise<Item[]> {
  const items: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

/** The items of a partition whose sort keys lie between the two, both among them, in order. */
export async function readBetween(
  table: Table,
  pk: string,
  first: string,
  last: string,
): Promise<Item[]> {
  const items: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': last },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

/** The first item of a partition whose sort key starts with the prefix, consistently; or none. */
export async function readFirst(table: Table, pk: string, prefix: string): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      Limit: 1,
    }),
  );
  return Items;
}

/**
 * One page of an index, oldest first unless `newestFirst`. A cursor that is no place in this list is the
 * same as none. Indexes lag: never decide money by them.
 */
export async function readIndex<K extends KindName>(
  table: Table,
  kind: K,
  where: Range,
  page: { limit?: number; cursor?: string; newestFirst?: boolean } = {},
): Promise<Page<RecordOf<K>>> {
  const from = page.cursor === undefined ? undefined : decodeCursor(page.cursor, where);
  const answer = await table.client.send(
    new QueryCommand({
      ...indexQuery(table, where),
      Limit: page.limit ?? 50,
      ScanIndexForward: page.newestFirst !== true,
      ...(from && { ExclusiveStartKey: from }),
    }),
  );
  const rows = (answer.Items ?? []).map((item) => parseItem(kind, item));
  return answer.LastEvaluatedKey ? { rows, next: encodeCursor(answer.LastEvaluatedKey) } : { rows };
}

function indexQuery(table: Table, where: Range) {
  const { pkName, skName } = indexNames(where.index);
  const sk = where.before ?? where.from ?? where.prefix;
  const range = where.before
    ? `${skName} < :sk`
    : where.from
      ? `${skName} >= :sk`
      : `begins_with(${skName}, :sk)`;
  return {
    TableName: table.name,
    IndexName: where.index ?? 'gsi1',
    KeyConditionExpression: sk ? `${pkName} = :pk AND ${range}` : `${pkName} = :pk`,
    ExpressionAttributeValues: { ':pk': where.pk, ...(sk && { ':sk': sk }) },
  };
}

/** How many rows a list has; counting ends at `max`, so that no list can keep a page waiting. */
export async function countIndex(table: Table, where: Range, max: number): Promise<number> {
  let count = 0;
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const answer = await table.client.send(
      new QueryCommand({
        ...indexQuery(table, where),
        Select: 'COUNT',
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    count += answer.Count ?? 0;
    from = answer.LastEvaluatedKey;
  } while (from && count < max);
  return Math.min(count, max);
}

/** All rows of an index, page by page; only for lists that are known to be short. */
export async function readWholeIndex<K extends KindName>(
  table: Table,
  kind: K,
  where: Range,
): Promise<RecordOf<K>[]> {
  const rows: RecordOf<K>[] = [];
  let cursor: string | undefined;
  do {
    const page = await readIndex(table, kind, where, { limit: 500, ...(cursor && { cursor }) });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

/** The records of one kind among a partition's items. */
export function recordsOf<K extends KindName>(kind: K, items: Item[]): RecordOf<K>[] {
  return items.filter((item) => item.kind === kind).map((item) => parseItem(kind, item));
}

export function parseItem<K extends KindName>(kind: K, item: Item): RecordOf<K> {
  return kinds[kind].schema.parse(item);
}
