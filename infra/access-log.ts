// The bucket that keeps for a year who read and wrote the files.
import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';
import { sealed, inOneRegion } from './sealed-bucket.ts';

/** Makes the bucket of the log. */
export function makeAccessLog(scope: Construct): Bucket {
  const log = new Bucket(scope, 'FilesAccessLog', {
    ...sealed,
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  accept(log, {
    ...inOneRegion,
    'NIST.800.53.R5-S3DefaultEncryptionKMS': 'S3 delivers access logs only under its own key.',
  });
  return log;
}

/** Has every access to the files written into the log. */
export function logAccess(files: Bucket, log: Bucket): void {
  const prefix = 'files/';
  const bucket = files.node.defaultChild;
  if (!(bucket instanceof CfnBucket)) throw new Error('a bucket without its resource');
  bucket.loggingConfiguration = { destinationBucketName: log.bucketName, logFilePrefix: prefix };
  log.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [log.arnForObjects(`${prefix}*`)],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
}
