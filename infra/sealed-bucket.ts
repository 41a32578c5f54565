// What every bucket has in common: closed to the public, reached over TLS only, kept when the stack
// goes, and never copied out of its region.
import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, type BucketProps } from 'aws-cdk-lib/aws-s3';

/** The properties that every bucket begins with. */
export const sealed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/** Why the data is not replicated, for the check of the stack. */
export const inOneRegion = {
  'NIST.800.53.R5-S3BucketReplicationEnabled':
    'Data of a province stays in its region; every version of an object is kept.',
};
