// What the table's stream says happened: one change of one record, before and after, parsed like
// everything else that comes out of the table.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import { type KindName, type RecordOf, kinds } from './kinds.ts';

const Image = z.record(z.string(), z.custom<AttributeValue>());

/** A Lambda event of a table stream, as far as we read it. */
const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventID: z.string().optional(),
      dynamodb: z.object({ NewImage: Image.optional(), OldImage: Image.optional() }),
    }),
  ),
});
type StreamRecord = z.infer<typeof StreamEvent>['Records'][number];

export type RecordChange = {
  [K in KindName]: { kind: K; before?: RecordOf<K>; after: RecordOf<K> };
}[KindName];

/** One record of the stream: what changed, or that it could not be read as anything we write. */
export type StreamedChange =
  { eventId: string; change: RecordChange | undefined } | { eventId: string; fault: string };

/** The changes of an event, in its order. A record that went away has no change. */
export function streamedChanges(event: unknown): StreamedChange[] {
  return StreamEvent.parse(event).Records.map((record) => {
    const eventId = record.eventID ?? '';
    try {
      return { eventId, change: changeOf(record) };
    } catch (error) {
      return { eventId, fault: error instanceof Error ? error.name : 'unknown' };
    }
  });
}

function changeOf({ dynamodb }: StreamRecord): RecordChange | undefined {
  if (!dynamodb.NewImage) return undefined;
  const after = unmarshall(dynamodb.NewImage);
  const kind = z.enum(Object.keys(kinds) as KindName[]).parse(after.kind);
  const before = dynamodb.OldImage && unmarshall(dynamodb.OldImage);
  const schema = kinds[kind].schema;
  return {
    kind,
    after: schema.parse(after),
    ...(before && { before: schema.parse(before) }),
  } as RecordChange;
}
