// The bucket for what is too large for a row and must never change: decision records under their
// hash, deliveries as they came, bank files as they were approved. Only what lies under `uploads/` is on
// its way to being a delivery, and goes after a month.
import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { makeAccessLog, logAccess } from './access-log.ts';
import { accept } from './nag.ts';
import { sealed, inOneRegion } from './sealed-bucket.ts';

/** An upload is a file on its way and the notes of the worker; what is taken in lies elsewhere. */
const uploadDays = 30;

/** Makes the bucket and the second one that keeps its access log for a year. */
export function makeFiles(scope: Construct, key: Key): Bucket {
  const files = new Bucket(scope, 'Files', {
    ...sealed,
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    lifecycleRules: [
      {
        id: 'uploads-expire',
        prefix: 'uploads/',
        expiration: Duration.days(uploadDays),
        // In a bucket of versions an expired object is only hidden; this ends it.
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
  });
  accept(files, inOneRegion);
  logAccess(files, makeAccessLog(scope));
  return files;
}
