// The frame of every queue worker: messages one by one, and the ones that failed by name, so that a
// poison message is tried again alone and ends in the dead-letter queue without the rest.
import { z } from 'zod';

const SqsEvent = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

export type BatchAnswer = { batchItemFailures: { itemIdentifier: string }[] };

/** A handler that parses each message with the schema and does the work; a throw is a retry. */
export function queueWorker<S extends z.ZodType>(
  name: string,
  schema: S,
  work: (message: z.infer<S>) => Promise<unknown>,
): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const failed: string[] = [];
    for (const { messageId, body } of SqsEvent.parse(event).Records) {
      try {
        await work(schema.parse(JSON.parse(body)));
      } catch (error) {
        failed.push(messageId);
        console.error(JSON.stringify({ worker: name, messageId, error: reasonOf(error) }));
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** What may be logged of an error: its kind and place, never the data it speaks of. */
function reasonOf(error: unknown): object {
  if (error instanceof z.ZodError) {
    return { name: 'ZodError', paths: error.issues.map((issue) => issue.path.join('.')) };
  }
  if (!(error instanceof Error)) return { name: 'unknown' };
  return { name: error.name, stack: error.stack?.split('\n').slice(1, 6) };
}
