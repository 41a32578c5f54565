// A large file has come into the store, or a run over one had no time left: go on with it, and hand
// what is left to the next message.
import { z } from 'zod';
import { advanceUpload } from '../shared/commands/advance-upload.ts';
import { makeDeps } from '../shared/deps.ts';
import { UploadId } from '../shared/domain/ids.ts';
import { secondsAfter } from '../shared/domain/session.ts';
import { queueWorker } from './queue-worker.ts';

const deps = makeDeps(process.env);

/** The function has a minute; firms that were begun when the time is up are still finished. */
const runSeconds = 35;

const Told = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })),
});
const IngestMessage = z.union([
  z.object({ uploadId: UploadId }),
  Told,
  // The store's first message only tries whether the queue takes any.
  z.object({ Event: z.literal('s3:TestEvent') }),
]);

export const handler = queueWorker('ingest', IngestMessage, async (message) => {
  for (const uploadId of uploadsIn(message)) {
    const until = secondsAfter(deps.clock.now(), runSeconds);
    if ((await advanceUpload(deps, uploadId, until)) === 'more')
      await deps.queue.send('ingest', { uploadId });
  }
});

/** The uploads that the message is about; names come URL-encoded, a space as a plus. */
function uploadsIn(message: z.infer<typeof IngestMessage>): UploadId[] {
  if ('uploadId' in message) return [message.uploadId];
  if (!('Records' in message)) return [];
  return message.Records.flatMap(({ s3 }) => {
    const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    const id = UploadId.safeParse(/^uploads\/([^/]+)\/file$/.exec(key)?.[1]);
    return id.success ? [id.data] : [];
  });
}
