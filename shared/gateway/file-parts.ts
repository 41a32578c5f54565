// A file that is put together from pieces: gathered into parts of the size the store wants, so that
// memory holds one part and never the file.
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** Every part but the last has to have five megabytes. */
const partBytesMin = 5 * 1024 * 1024;

type Place = { readonly Bucket: string; readonly Key: string };

/** Puts the pieces as one file; what broke off on the way leaves nothing behind. */
export async function putInParts(
  client: S3Client,
  place: Place,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const parts = gathered(pieces);
  const first = await parts.next();
  const second = first.done ? first : await parts.next();
  if (first.done || second.done) {
    const Body = first.done ? new Uint8Array() : first.value;
    await client.send(new PutObjectCommand({ ...place, Body }));
    return;
  }
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(place));
  const upload = { ...place, UploadId };
  try {
    const done: { PartNumber: number; ETag: string | undefined }[] = [];
    const send = async (Body: Uint8Array): Promise<void> => {
      const PartNumber = done.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
      done.push({ PartNumber, ETag });
    };
    await send(first.value);
    await send(second.value);
    for await (const part of parts) await send(part);
    const MultipartUpload = { Parts: done };
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload));
    throw error;
  }
}

/** The same bytes in parts that are large enough. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [waiting, size]: [Uint8Array[], number] = [[], 0];
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < partBytesMin) continue;
    yield joined(waiting, size);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield joined(waiting, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
