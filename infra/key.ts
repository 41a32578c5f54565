// One key encrypts what is kept: rows, records, messages, secrets and logs. It is ours rather than
// the provider's, so that destroying it destroys the data.
import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { serviceHost } from './parameters.ts';

/** Makes the key and lets logs and alarms, which have no role of their own, use it. */
export function makeKey(scope: Construct): Key {
  const key = new Key(scope, 'Key', {
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    removalPolicy: RemovalPolicy.RETAIN,
    description: 'Zhida: rows, records, messages, secrets and logs at rest',
  });
  const logGroups = Stack.of(scope).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  key.addToResourcePolicy(
    use([new ServicePrincipal(serviceHost('logs'))], {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups },
    }),
  );
  key.addToResourcePolicy(
    use([new ServicePrincipal('cloudwatch.amazonaws.com')], {
      StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
    }),
  );
  // The store of files says to a queue what has come, and the queue is encrypted.
  key.addToResourcePolicy(
    use([new ServicePrincipal('s3.amazonaws.com')], {
      StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
    }),
  );
  return key;
}

function use(principals: ServicePrincipal[], condition: Record<string, object>): PolicyStatement {
  return new PolicyStatement({
    principals,
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: condition,
  });
}
