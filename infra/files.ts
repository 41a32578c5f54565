// The bucket for what is too large for a row and must never change: decision records under their
// hash, deliveries as they came, bank files as they were approved.
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
  type BucketProps,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';

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

const sealed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

const inOneRegion = {
  'NIST.800.53.R5-S3BucketReplicationEnabled':
    'Data of a province stays in its region; every version of an object is kept.',
};

function makeAccessLog(scope: Construct): Bucket {
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

function logAccess(files: Bucket, log: Bucket): void {
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
