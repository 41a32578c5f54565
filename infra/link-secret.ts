// The secret that signs the links in notices. It is made by the cloud and seen by nobody.
import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Makes the secret: 64 random letters and digits. */
export function makeLinkSecret(scope: Construct, key: Key): Secret {
  return new Secret(scope, 'LinkSecret', {
    description: 'Signs the links in notices',
    encryptionKey: key,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
