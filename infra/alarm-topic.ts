// Where alarms go: one topic, and the mail of whoever was named at deployment.
import { Aws, CfnCondition, Fn } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';
import type { Parameters } from './parameters.ts';

/** Makes the topic and, where an address was given, the subscription of that mail. */
export function makeTopic(scope: Construct, key: Key, parameters: Parameters): Topic {
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
