// The domain that notices are sent from, with signed mail (DKIM).
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Parameters } from './parameters.ts';

/**
 * Makes the sending identity; answers the ARNs a sender must be allowed to use: the domain's, and
 * the address's, which is asked for where somebody verified it on its own.
 */
export function makeMail(scope: Construct, parameters: Parameters): string[] {
  const domain = parameters.mailDomain.valueAsString;
  new EmailIdentity(scope, 'Mail', { identity: Identity.domain(domain) });
  return [domain, parameters.mailFrom.valueAsString].map((resourceName) =>
    Stack.of(scope).formatArn({
      service: 'ses',
      resource: 'identity',
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    }),
  );
}
