// The workflow of a sweep: write the list of shards, hand each to a worker of its own, add them up. It
// is a Distributed Map over that list, so that a registry of any size is walked side by side, and a
// shard that fails is tried again alone.
import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { FunctionName } from './functions.ts';
import { makeLog } from './log.ts';
import type { Shelves } from './shelves.ts';
import { makeWorkflowRole } from './workflow-role.ts';

type Functions = Readonly<Record<FunctionName, IFunction>>;

// One machine does the work of many; in the cloud the table's own quota is the limit (docs/capacity.md).
const shardsAtOnce = { cloud: 100, local: 2 } as const;
const daySeconds = 86_400;
const workflowName = `${Aws.STACK_NAME}-sweep`;

/** The workflow's ARN, before it is made: a function that it calls starts it. */
export function workflowArn(scope: Construct): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: workflowName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Makes the workflow, its role and its log. */
export function makeWorkflow(
  scope: Construct,
  shelves: Shelves,
  functions: Functions,
): CfnStateMachine {
  const role = makeWorkflowRole(scope, shelves, functions);
  const log = makeLog(scope, 'SweepLog', shelves.key);
  const workflow = new CfnStateMachine(scope, 'Sweep', {
    stateMachineName: workflowName,
    stateMachineType: 'STANDARD',
    definitionString: Stack.of(scope).toJsonString(definition(shelves, functions)),
    roleArn: role.roleArn,
    tracingConfiguration: { enabled: true },
    loggingConfiguration: {
      level: 'ALL',
      includeExecutionData: false,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: log.logGroupArn } }],
    },
  });
  workflow.node.addDependency(role);
  return workflow;
}

/** The workflow in the Amazon States Language. */
function definition(shelves: Shelves, { sweepPlan, sweep, sweepTally }: Functions): object {
  return {
    StartAt: 'PlanSweep',
    TimeoutSeconds: daySeconds,
    States: {
      PlanSweep: { ...task(sweepPlan), Next: 'IsSweepDue' },
      // Another start of the same sweep may be the one that counts: then there is no list.
      IsSweepDue: {
        Type: 'Choice',
        Choices: [{ Variable: '$.shards', NumericEquals: 0, Next: 'SweepOvertaken' }],
        Default: 'EveryShard',
      },
      SweepOvertaken: { Type: 'Succeed' },
      EveryShard: { ...everyShard(shelves, sweep), Next: 'TallySweep' },
      TallySweep: { ...task(sweepTally), Next: 'IsSweepWhole' },
      IsSweepWhole: {
        Type: 'Choice',
        Choices: [{ Variable: '$.state', StringEquals: 'failed', Next: 'SweepFailed' }],
        Default: 'SweepFinished',
      },
      SweepFinished: { Type: 'Succeed' },
      SweepFailed: {
        Type: 'Fail',
        Error: 'SweepFailed',
        Cause: 'Shards are missing; the page of the sweep names them.',
      },
    },
  };
}

/**
 * Every shard of the list. One that fails after its tries stops none of the others: the tally names it.
 */
function everyShard({ files, stage }: Shelves, worker: IFunction): object {
  return {
    Type: 'Map',
    Label: 'EveryShard',
    MaxConcurrency: shardsAtOnce[stage],
    ToleratedFailurePercentage: 100,
    ItemReader: {
      Resource: `arn:${Aws.PARTITION}:states:::s3:getObject`,
      ReaderConfig: { InputType: 'JSON' },
      Parameters: { Bucket: files.bucketName, 'Key.$': '$.plan' },
    },
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'WalkShard',
      States: {
        // Called again until it says that it is finished: one call has fifteen minutes at most.
        WalkShard: { ...task(worker), Next: 'IsShardFinished' },
        IsShardFinished: {
          Type: 'Choice',
          Choices: [{ Variable: '$.isFinished', BooleanEquals: true, Next: 'ShardWalked' }],
          Default: 'WalkShard',
        },
        // What a shard found lies in its record; what it hands back is collected, and stays small.
        ShardWalked: { Type: 'Pass', Result: {}, End: true },
      },
    },
    ResultWriter: {
      Resource: `arn:${Aws.PARTITION}:states:::s3:putObject`,
      Parameters: { Bucket: files.bucketName, Prefix: 'sweeps/runs' },
    },
    ResultPath: null,
  };
}

/** A function that is tried three times more, and hands on exactly what it answers. */
function task(called: IFunction): object {
  const retry = { IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3 };
  return {
    Type: 'Task',
    Resource: called.functionArn,
    Retry: [{ ErrorEquals: ['States.ALL'], ...retry }],
  };
}
