// Files that must outlive everything: decision records, deliveries, bank files. A name that contains
// the hash of its bytes may be written again and stays the same file.
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

export type FileGateway = {
  put(name: string, bytes: string | Uint8Array, contentType: string): Promise<void>;
  /** The bytes, or undefined where there is no such file. */
  get(name: string): Promise<Uint8Array | undefined>;
};

export function fileGateway(client: S3Client, bucket: string): FileGateway {
  return {
    async put(name, bytes, contentType) {
      const Body = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: name, Body, ContentType: contentType }),
      );
    },
    async get(name) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
        return await answer.Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
