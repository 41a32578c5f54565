// What the table's stream says happened: one change of one record, before and after, parsed like
// everything else that comes out of the table.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import { type KindName, type RecordOf, kinds } from './kinds.ts';

const Image = z.record(z.string(), z.custom<AttributeValue>());

/** A Lambda event of a table stream, as far as we read it. */
export const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventID: z.string().optional(),
      dynamodb: z.object({ NewImage: Image.optional(), OldImage: Image.optional() }),
    }),
  ),
});
export type StreamEvent = z.infer<typeof StreamEvent>;
type StreamRecord = StreamEvent['Records'][number];

export type RecordChange = {
  [K in KindName]: { kind: K; before?: RecordOf<K>; after: RecordOf<K> };
}[KindName];

/** The change, or undefined where a record went away. Throws where an image is not what we write. */
export function changeOf({ dynamodb }: StreamRecord): RecordChange | undefined {
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
