// Promises about the bucket, the link secret and the key.
import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const buckets = resourcesOf(template, 'AWS::S3::Bucket');

test.each(buckets)('%s is closed to the public and keeps every version', (_id, bucket) => {
  expect(bucket.DeletionPolicy).toBe('Retain');
  expect(bucket.Properties).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
});

test('uploads go after thirty days, in every version, and nothing else of the files ever does', () => {
  const [, files] = buckets.find(([id]) => id.startsWith('Files') && !id.includes('Log')) ?? [];
  expect(files?.Properties['LifecycleConfiguration']).toEqual({
    Rules: [
      {
        Id: 'uploads-expire',
        Status: 'Enabled',
        Prefix: 'uploads/',
        ExpirationInDays: 30,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
  });
});

test('no bucket answers without TLS', () => {
  const policies = resourcesOf(template, 'AWS::S3::BucketPolicy');
  expect(policies).toHaveLength(buckets.length);
  for (const [, { Properties }] of policies) {
    expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
  }
});

test('who read or wrote a file is logged', () => {
  const logged = buckets.filter(([, { Properties }]) => 'LoggingConfiguration' in Properties);
  expect(logged.map(([id]) => id.startsWith('Files'))).toEqual([true]);
});

test('the link secret is made by the cloud and stands nowhere in the template', () => {
  template.hasResourceProperties('AWS::SecretsManager::Secret', {
    GenerateSecretString: { PasswordLength: 64 },
  });
});

test('the key changes every year and outlives the stack', () => {
  template.hasResource('AWS::KMS::Key', {
    Properties: { EnableKeyRotation: true },
    DeletionPolicy: 'Retain',
  });
});
