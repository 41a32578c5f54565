// What wakes a person: a message nobody could handle, a stream that falls behind, a function that
// throws, a sweep that fails. All go to one topic.
import { Duration } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { period, raise } from './alarm.ts';
import { makeTopic } from './alarm-topic.ts';
import type { FunctionName } from './functions.ts';
import type { Parameters } from './parameters.ts';
import type { Queues } from './queues.ts';
import { raiseForSweeps } from './sweep-alarms.ts';

const relayDelayMinutesMax = 15;

/** Makes the alarms on queues and functions, and mails them where an address was given. */
export function makeAlarms(
  scope: Construct,
  key: Key,
  parameters: Parameters,
  watched: {
    queues: Queues;
    functions: Readonly<Record<FunctionName, IFunction>>;
    workflow: CfnStateMachine;
  },
): void {
  const { queues, functions, workflow } = watched;
  const action = new SnsAction(makeTopic(scope, key, parameters));
  for (const queue of queues.deadLetters) {
    const what = `Messages nobody could handle: ${queue.node.id}`;
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
    raise(scope, `${queue.node.id}Filled`, { what, metric, over: 0 }, action);
  }
  for (const [name, made] of Object.entries(functions)) {
    const what = `The ${name} function threw`;
    const metric = made.metricErrors({ period });
    raise(scope, `${made.node.id}Failed`, { what, metric, over: 0 }, action);
  }
  raiseForSweeps(scope, workflow, action);
  const what = 'Changes wait in the stream, which forgets after a day';
  const metric = functions.relay.metric('IteratorAge', { period, statistic: 'max' });
  const over = Duration.minutes(relayDelayMinutesMax).toMilliseconds();
  raise(scope, 'RelayLate', { what, metric, over }, action);
}
