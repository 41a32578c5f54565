// Files that must outlive everything: decision records, deliveries, bank files. A name that contains
// the hash of its bytes may be written again and stays the same file.
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { putInParts } from './file-parts.ts';

export type FileGateway = {
  put(name: string, bytes: string | Uint8Array, contentType: string): Promise<void>;
  /** Puts what comes piece by piece, without ever holding all of it. */
  putPieces(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Puts the same bytes under another name; they never leave the store. */
  copy(from: string, to: string): Promise<void>;
  /** The bytes, or undefined where there is no such file. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** At most so many bytes from that place on; none beyond the end or where there is no such file. */
  range(name: string, from: number, length: number): Promise<Uint8Array>;
  size(name: string): Promise<number | undefined>;
  /** An address that takes one file of exactly that size by PUT, until it expires. */
  uploadUrl(name: string, size: number, lifeSeconds: number): Promise<string>;
  /** An address that gives the file out, until it expires. */
  readUrl(name: string, disposition: string, lifeSeconds: number): Promise<string>;
};

export function fileGateway(client: S3Client, bucket: string): FileGateway {
  const at = (name: string) => ({ Bucket: bucket, Key: name });
  return {
    async put(name, bytes, contentType) {
      const Body = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      await client.send(new PutObjectCommand({ ...at(name), Body, ContentType: contentType }));
    },
    putPieces: (name, pieces) => putInParts(client, at(name), pieces),
    async copy(from, to) {
      const CopySource = `${bucket}/${encodeURIComponent(from)}`;
      await client.send(new CopyObjectCommand({ ...at(to), CopySource }));
    },
    async get(name) {
      try {
        const answer = await client.send(new GetObjectCommand(at(name)));
        return await answer.Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async range(name, from, length) {
      try {
        const Range = `bytes=${from}-${from + length - 1}`;
        const answer = await client.send(new GetObjectCommand({ ...at(name), Range }));
        return (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (error) {
        if (error instanceof NoSuchKey || isBeyond(error)) return new Uint8Array();
        throw error;
      }
    },
    async size(name) {
      try {
        return (await client.send(new HeadObjectCommand(at(name)))).ContentLength;
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
    uploadUrl: (name, size, lifeSeconds) =>
      getSignedUrl(client, new PutObjectCommand({ ...at(name), ContentLength: size }), {
        expiresIn: lifeSeconds,
      }),
    readUrl: (name, disposition, lifeSeconds) =>
      getSignedUrl(
        client,
        new GetObjectCommand({ ...at(name), ResponseContentDisposition: disposition }),
        { expiresIn: lifeSeconds },
      ),
  };
}

/** A range that begins behind the last byte. */
function isBeyond(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidRange';
}
