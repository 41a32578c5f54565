// The domain that notices are sent from, with signed mail (DKIM).
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Parameters } from './parameters.ts';

/** Makes the sending identity; answers the ARN that a sender must be allowed to use. */
export function makeMail(scope: Construct, parameters: Parameters): string {
  const domain = parameters.mailDomain.valueAsString;
  new EmailIdentity(scope, 'Mail', { identity: Identity.domain(domain) });
  return Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'identity',
    resourceName: domain,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
