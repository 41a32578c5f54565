// What wakes a person: a message nobody could handle, a stream that falls behind, a function that
// throws. All go to one topic.
import { Aws, CfnCondition, Duration, Fn } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  TreatMissingData,
  type Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';
import type { Parameters } from './parameters.ts';
import type { Queues } from './queues.ts';

const relayDelayMinutesMax = 15;

/** Makes the alarms on queues and functions, and mails them where an address was given. */
export function makeAlarms(
  scope: Construct,
  key: Key,
  parameters: Parameters,
  watched: { queues: Queues; functions: Readonly<Record<string, IFunction>>; relay: IFunction },
): void {
  const action = new SnsAction(makeTopic(scope, key, parameters));
  const raise = (id: string, what: string, metric: Metric, over: number): void => {
    new Alarm(scope, id, {
      alarmDescription: what,
      metric,
      threshold: over,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(action);
  };
  for (const queue of watched.queues.deadLetters) {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
    raise(`${queue.node.id}Filled`, `Messages nobody could handle: ${queue.node.id}`, metric, 0);
  }
  for (const [name, made] of Object.entries(watched.functions)) {
    raise(`${made.node.id}Failed`, `The ${name} function threw`, made.metricErrors({ period }), 0);
  }
  raise(
    'RelayLate',
    'Changes wait in the stream, which forgets after a day',
    watched.relay.metric('IteratorAge', { period, statistic: 'max' }),
    Duration.minutes(relayDelayMinutesMax).toMilliseconds(),
  );
}

const period = Duration.minutes(5);

function makeTopic(scope: Construct, key: Key, parameters: Parameters): Topic {
  const topic = new Topic(scope, 'Alarms', { masterKey: key, enforceSSL: true });
  const isGiven = new CfnCondition(scope, 'AlarmMailGiven', {
    expression: Fn.conditionNot(Fn.conditionEquals(parameters.alarmMail.valueAsString, '')),
  });
  const mail = new CfnSubscription(scope, 'AlarmMailSubscription', {
    topicArn: topic.topicArn,
    protocol: 'email',
    endpoint: parameters.alarmMail.valueAsString,
    region: Aws.REGION,
  });
  mail.cfnOptions.condition = isGiven;
  accept(mail, {
    'Serverless-SNSRedrivePolicy': 'An alarm whose mail is lost still stands in the console.',
  });
  return topic;
}
