// The role of the sweep's workflow: to call its three functions, to start and watch the runs of its own
// map, to read the list of shards and write what the map reports.
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { logDeliveryActions, mapActions, startActions } from './actions.ts';
import type { FunctionName } from './functions.ts';
import { accept } from './nag.ts';
import type { Shelves } from './shelves.ts';

const named = 'The runs of the map have names of their own making.';
const runs = (label: string) =>
  'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>' +
  `:execution:<AWS::StackName>-sweep${label}:*]`;

/** Makes the role. */
export function makeWorkflowRole(
  scope: Construct,
  { files, key, sweepWorkflowArn }: Shelves,
  { sweepPlan, sweep, sweepTally }: Readonly<Record<FunctionName, IFunction>>,
): Role {
  const role = new Role(scope, 'SweepRole', {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
  });
  const allow = (actions: string[], resources: string[]): void => {
    role.addToPolicy(new PolicyStatement({ actions, resources }));
  };
  allow(
    ['lambda:InvokeFunction'],
    [sweepPlan, sweep, sweepTally].map((one) => one.functionArn),
  );
  allow(startActions, [sweepWorkflowArn]);
  allow(mapActions, runsOf(scope, sweepWorkflowArn));
  allow(['s3:GetObject'], [files.arnForObjects('sweeps/*')]);
  allow(
    ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
    [files.arnForObjects('sweeps/runs/*')],
  );
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn]);
  allow([...logDeliveryActions, 'xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']);
  accept(role, {
    'NIST.800.53.R5-IAMNoInlinePolicy': 'The policy is of this role alone and goes with it.',
    'AwsSolutions-IAM5[Resource::*]': 'Traces and log delivery have no resource to name.',
    [runs('')]: named,
    [runs('/EveryShard')]: named,
    'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/sweeps/*]': 'The list is named by its sweep.',
    'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/sweeps/runs/*]':
      'Named by the run of the map.',
  });
  return role;
}

/** The runs of the workflow's map, which have names of their own making. */
function runsOf(scope: Construct, workflowArn: string): string[] {
  const stack = Stack.of(scope);
  const { resourceName = '' } = stack.splitArn(workflowArn, ArnFormat.COLON_RESOURCE_NAME);
  return [resourceName, `${resourceName}/EveryShard`].map((name) =>
    stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
}
