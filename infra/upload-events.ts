// A file that was put into the store at an address for uploads wakes the worker that takes it in. The
// bucket's own property is set, since the helper of the CDK brings a function of its own along.
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** What lies under `uploads/` and is named `file`; all else there is the worker's own. */
const rules = [
  { name: 'prefix', value: 'uploads/' },
  { name: 'suffix', value: '/file' },
];

/** Lets the bucket tell the queue, and no bucket of another account. */
export function uploadEvents(files: Bucket, queue: Queue): void {
  const said = queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(queue).account } },
    }),
  );
  const bucket = files.node.defaultChild;
  if (!(bucket instanceof CfnBucket)) throw new Error('the bucket has no template of its own');
  bucket.notificationConfiguration = {
    queueConfigurations: [
      { event: 's3:ObjectCreated:*', queue: queue.queueArn, filter: { s3Key: { rules } } },
    ],
  };
  // The store tries the queue when the bucket is made, so the permission has to be there.
  if (said.policyDependable) bucket.node.addDependency(said.policyDependable);
}
