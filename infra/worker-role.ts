// The role of one function: its own log and exactly what it was given, in one policy.
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';

/** Actions, and the ARNs they are allowed on. */
export type Permission = { readonly actions: string[]; readonly on: string[] };

/** A role of its own, with its own log and its rights in one policy. */
export function makeRole(
  scope: Construct,
  worker: { readonly id: string; readonly may: readonly Permission[] },
  log: LogGroup,
): Role {
  const role = new Role(scope, `${worker.id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  const toLog = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  for (const { actions, on } of [{ actions: toLog, on: [log.logGroupArn] }, ...worker.may]) {
    role.addToPolicy(new PolicyStatement({ actions, resources: on }));
  }
  accept(role, {
    'NIST.800.53.R5-IAMNoInlinePolicy': 'The policy is of this role alone and goes with it.',
    'AwsSolutions-IAM5[Resource::*]': 'Traces (X-Ray) have no resource to name.',
    'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/*]': 'Objects are named by their hash.',
  });
  return role;
}
