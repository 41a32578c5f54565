// The bucket for what is too large for a row and must never change: decision records under their
// hash, deliveries as they came, bank files as they were approved.
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { makeAccessLog, logAccess } from './access-log.ts';
import { accept } from './nag.ts';
import { sealed, inOneRegion } from './sealed-bucket.ts';

/** Makes the bucket and the second one that keeps its access log for a year. */
export function makeFiles(scope: Construct, key: Key): Bucket {
  const files = new Bucket(scope, 'Files', {
    ...sealed,
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
  });
  accept(files, inOneRegion);
  logAccess(files, makeAccessLog(scope));
  return files;
}
