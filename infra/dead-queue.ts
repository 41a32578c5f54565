// A queue for messages that nobody could handle: it keeps them longer than the queue they came
// from.
import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';

const deadRetention = Duration.days(14);

const isLast = 'It is itself where messages end that nobody could handle.';

/** Makes the dead-letter queue of that name. */
export function makeDead(scope: Construct, id: string, key: Key): Queue {
  const dead = new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: deadRetention,
  });
  accept(dead, { 'AwsSolutions-SQS3': isLast, 'Serverless-SQSRedrivePolicy': isLast });
  return dead;
}
