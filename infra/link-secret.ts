// The secret that signs the links in notices. It is made by the cloud and seen by nobody.
import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';

const byHand = 'A timer would kill links that people hold; the secret is changed by hand.';

/** Makes the secret: 64 random letters and digits. */
export function makeLinkSecret(scope: Construct, key: Key): Secret {
  const secret = new Secret(scope, 'LinkSecret', {
    description: 'Signs the links in notices',
    encryptionKey: key,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  accept(secret, {
    'AwsSolutions-SMG4': byHand,
    'NIST.800.53.R5-SecretsManagerRotationEnabled': byHand,
  });
  return secret;
}
