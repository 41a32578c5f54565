// The shelves of one test: a table, a bucket, queues and a secret of its own.
import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { tableDefinition } from './table-definition.ts';

export async function makeTable(name: string): Promise<string> {
  await new DynamoDBClient({}).send(
    new CreateTableCommand({ TableName: name, ...tableDefinition }),
  );
  return name;
}

export async function makeBucket(name: string): Promise<string> {
  await new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: name }));
  return name;
}

export async function makeQueue(name: string): Promise<string> {
  const made = await new SQSClient({}).send(new CreateQueueCommand({ QueueName: name }));
  return made.QueueUrl ?? '';
}

export async function makeSecret(name: string): Promise<string> {
  const secret = { Name: name, SecretString: randomBytes(48).toString('base64url') };
  const made = await new SecretsManagerClient({}).send(new CreateSecretCommand(secret));
  return made.ARN ?? '';
}
