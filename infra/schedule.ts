// What wakes the clock: a schedule, and where a run goes that fails.
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';

const clockMinutes = 15;

/** Runs the clock every fifteen minutes; a run that fails three times is kept. */
export function schedule(scope: Construct, clock: IFunction, dead: Queue): void {
  const role = new Role(scope, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [clock.functionArn] }),
  );
  accept(role, {
    'NIST.800.53.R5-IAMNoInlinePolicy': 'The policy is of this role alone and goes with it.',
  });
  const every = new CfnSchedule(scope, 'Schedule', {
    scheduleExpression: `rate(${clockMinutes} minutes)`,
    flexibleTimeWindow: { mode: 'OFF' },
    target: { arn: clock.functionArn, roleArn: role.roleArn },
  });
  every.node.addDependency(role);
  new EventInvokeConfig(scope, 'ClockFailures', {
    function: clock,
    retryAttempts: 2,
    onFailure: { bind: () => ({ destination: dead.queueArn }) },
  });
}
