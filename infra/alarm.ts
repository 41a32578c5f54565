// One alarm as this project raises them: above a threshold within five minutes. Silence is no alarm.
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** The time that a measured value speaks of. */
export const period = Duration.minutes(5);

export type Danger = { readonly what: string; readonly metric: Metric; readonly over: number };

/** Makes the alarm, which then does that. */
export function raise(
  scope: Construct,
  id: string,
  { what, metric, over }: Danger,
  action: IAlarmAction,
): void {
  new Alarm(scope, id, {
    alarmDescription: what,
    metric,
    threshold: over,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  }).addAlarmAction(action);
}
