// A sweep that does not end well has left enterprises out: somebody has to look.
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { period, raise } from './alarm.ts';

/** Raises the alarms on runs of the sweep's workflow. */
export function raiseForSweeps(
  scope: Construct,
  workflow: CfnStateMachine,
  action: SnsAction,
): void {
  for (const metricName of ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted']) {
    const what = 'A sweep did not reach every enterprise; its page says which shards are missing';
    const dimensionsMap = { StateMachineArn: workflow.ref };
    const of = { namespace: 'AWS/States', metricName, dimensionsMap, statistic: 'sum', period };
    raise(scope, `Sweep${metricName}`, { what, metric: new Metric(of), over: 0 }, action);
  }
}
