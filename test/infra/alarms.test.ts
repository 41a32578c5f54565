// Promises about what wakes a person.
import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => ({
  metric: Properties['MetricName'],
  about: JSON.stringify(Properties['Dimensions']),
  actions: Properties['AlarmActions'],
}));

function watchedBy(metric: string): string[] {
  return alarms.filter((alarm) => alarm.metric === metric).map(({ about }) => about);
}

test('every dead-letter queue raises an alarm with its first message', () => {
  const dead = resourcesOf(template, 'AWS::SQS::Queue').filter(
    ([, { Properties }]) => !('RedrivePolicy' in Properties),
  );
  const watched = watchedBy('ApproximateNumberOfMessagesVisible');
  for (const [id] of dead) expect(watched.some((about) => about.includes(id))).toBe(true);
});

test('every function that throws raises an alarm', () => {
  const watched = watchedBy('Errors');
  for (const [id] of resourcesOf(template, 'AWS::Lambda::Function')) {
    expect(watched.some((about) => about.includes(id))).toBe(true);
  }
});

test('a relay that falls behind raises an alarm', () => {
  expect(watchedBy('IteratorAge')).toHaveLength(1);
});

test('every alarm goes to the topic that people subscribe to', () => {
  const [topic] = resourcesOf(template, 'AWS::SNS::Topic').map(([id]) => id);
  for (const { actions } of alarms) expect(actions).toEqual([{ Ref: topic }]);
});

test('a sweep that fails, takes too long or is stopped raises an alarm', () => {
  for (const metric of ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'])
    expect(watchedBy(metric)).toEqual([expect.stringContaining('StateMachineArn')]);
});
