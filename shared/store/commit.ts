// The one write path. A change is a list of typed records; each carries the version it was read at
// and is written only if that is still the version in the table, all of them or none.
import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { ZodType } from 'zod';
import type { Step } from '../domain/instalment.ts';
import type { Outcome, Refusal } from '../domain/outcome.ts';
import { type IdentityOf, type KindName, type RecordOf, kinds } from './kinds.ts';
import type { IndexKeys, Kind } from './keys.ts';

/** The table and what its writers need. `jitter` gives numbers in [0, 1). */
export type Table = { client: DynamoDBDocumentClient; name: string; jitter: () => number };

type WriteOf<K extends KindName> =
  | { verb: 'put'; kind: K; record: RecordOf<K> }
  | { verb: 'remove'; kind: K; record: RecordOf<K> }
  | { verb: 'check'; kind: K; record: RecordOf<K> }
  | { verb: 'checkAbsent'; kind: K; record: IdentityOf<K> };
export type Write = { [K in KindName]: WriteOf<K> }[KindName];
export type Change = readonly Write[];

/**
 * What a verb decided: the change to commit and what to answer, or why not. `torn` says that what was
 * read one after the other does not fit together, because somebody committed in between.
 */
export type Decision<T> = Refusal | Decided<T> | 'torn';
type Decided<T> = { ok: true; change: Change; value: T };

/** Writes the record if nobody has since it was read. */
export function put<K extends KindName>(kind: K, record: RecordOf<K>): Write {
  return { verb: 'put', kind, record } as Write;
}

/** Takes the record away if nobody has touched it. */
export function remove<K extends KindName>(kind: K, record: RecordOf<K>): Write {
  return { verb: 'remove', kind, record } as Write;
}

/** Writes nothing, but fails the whole change if the record has moved on. */
export function check<K extends KindName>(kind: K, record: RecordOf<K>): Write {
  return { verb: 'check', kind, record } as Write;
}

/** An act on an instalment, whole: the instalment, its entitlement's sums, and the audit row. */
export function putStep(step: Step): Write[] {
  return [
    put('entitlement', step.entitlement),
    put('instalment', step.instalment),
    put('auditRow', step.audit),
  ];
}

const writesMax = 100;
const attemptsMax = 12;

/** Commits all or nothing. `conflict` means somebody else was first: load and decide again. */
export async function commit(table: Table, change: Change): Promise<'done' | 'conflict'> {
  if (change.length === 0) return 'done';
  if (change.length > writesMax)
    throw new Error(`a change of ${change.length} writes is too large`);
  try {
    const items = change.map((write) => transactItem(table.name, write));
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return 'done';
  } catch (error) {
    if (isConflict(error)) return 'conflict';
    throw error;
  }
}

/** Load, decide, commit; again while others win the race, and a fault when that never ends. */
export async function commitDecision<T>(
  table: Table,
  decide: () => Promise<Decision<T>>,
): Promise<Outcome<T>> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const decision = await decide();
    if (decision !== 'torn') {
      if (!decision.ok) return decision;
      const { change, value } = decision;
      if ((await commit(table, change)) === 'done') return { ok: true, value };
    }
    await pause(table.jitter() * Math.min(1000, 10 * 2 ** attempt));
  }
  throw new Error(`gave up after ${attemptsMax} conflicting attempts`);
}

function transactItem(TableName: string, write: Write) {
  const Key = keyOf(write.kind, write.record);
  if (write.verb === 'checkAbsent') {
    return { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_not_exists(pk)' } };
  }
  const expected = versionCondition(write.record.version);
  if (write.verb === 'remove') return { Delete: { TableName, Key, ...expected } };
  if (write.verb === 'check') return { ConditionCheck: { TableName, Key, ...expected } };
  return { Put: { TableName, Item: toItem(write.kind, write.record), ...expected } };
}

function versionCondition(version: number) {
  if (version === 0) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  };
}

function toItem(name: KindName, record: { version: number }): Record<string, unknown> {
  const { schema, key, index, expiresAt } = erased(name);
  const stored = schema.parse({ ...record, version: record.version + 1 });
  return {
    ...stored,
    ...key(record),
    ...index(record),
    kind: name,
    ...(expiresAt && { expiresAtSeconds: expiresAt(record) }),
  };
}

/** The key of a record of that kind. */
export function keyOf(name: KindName, identity: object): { pk: string; sk: string } {
  return erased(name).key(identity);
}

/** Where the record stands in the indexes. */
export function indexKeysOf<K extends KindName>(name: K, record: RecordOf<K>): IndexKeys {
  return erased(name).index(record);
}

/** A kind seen without its types: the caller has already tied the record to its kind. */
function erased(name: KindName): Kind<ZodType<{ version: number }>, object> {
  return kinds[name] as unknown as Kind<ZodType<{ version: number }>, object>;
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  return codes.every((code) =>
    ['None', 'ConditionalCheckFailed', 'TransactionConflict'].includes(code),
  );
}
