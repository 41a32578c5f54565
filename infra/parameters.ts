// What an operator fills in at deploy time. Every value has a default that works or says what is
// missing, so that the same template serves the local cloud, a trial and a province.
import { Aws, CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export type Parameters = {
  readonly baseUrl: CfnParameter;
  readonly mailDomain: CfnParameter;
  readonly mailFrom: CfnParameter;
  readonly alarmMail: CfnParameter;
  readonly retryDelaySeconds: CfnParameter;
};

/** Declares the parameters every deployment has. */
export function makeParameters(scope: Construct): Parameters {
  return {
    baseUrl: new CfnParameter(scope, 'BaseUrl', {
      default: '',
      description: 'Public address of the pages, without a closing slash; empty: the API address',
      allowedPattern: '^$|^https?://[^/]+$',
    }),
    mailDomain: new CfnParameter(scope, 'MailDomain', {
      default: 'zhida.example',
      description: 'Domain that mail is sent from; its DKIM records must be in its DNS',
    }),
    mailFrom: new CfnParameter(scope, 'MailFrom', {
      default: 'notice@zhida.example',
      description: 'Sender of notices, an address in MailDomain',
    }),
    alarmMail: new CfnParameter(scope, 'AlarmMail', {
      default: '',
      description: 'Address that alarms are mailed to; empty: nobody is subscribed',
    }),
    retryDelaySeconds: new CfnParameter(scope, 'RetryDelaySeconds', {
      type: 'Number',
      default: 360,
      minValue: 5,
      description: 'How long a failed message waits for its next try; six times a worker time-out',
    }),
  };
}

/** The address of an AWS service in this region and partition, without scheme. */
export function serviceHost(service: string): string {
  return `${service}.${Aws.REGION}.${Aws.URL_SUFFIX}`;
}
