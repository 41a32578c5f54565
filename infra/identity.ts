// How officers sign in: a Cognito user pool where the partition has them, otherwise any OIDC issuer
// named by parameters. Roles are not here: grants live in the table and are read on every request.
import { Aws, CfnParameter, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { signedOutPath, signInCallbackPath } from '../shared/names.ts';
import type { Choices } from './choices.ts';
import { serviceHost } from './parameters.ts';

export type Identity = {
  readonly issuer: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly userPoolId?: string;
};

/** Makes the user pool, or takes the issuer that parameters name. */
export function makeIdentity(scope: Construct, choices: Choices, baseUrl: string): Identity {
  if (choices.identity === 'external') return externalIssuer(scope);
  const pool = makePool(scope, choices);
  const client = makeClient(pool, baseUrl);
  // Not userPoolProviderUrl: the local cloud does not know that attribute.
  const issuer = `https://${serviceHost('cognito-idp')}/${pool.userPoolId}`;
  return {
    issuer,
    discoveryUrl: `${choices.stage === 'local' ? localAddress(scope, pool) : issuer}/${discoveryPath}`,
    clientId: client.userPoolClientId,
    userPoolId: pool.userPoolId,
  };
}

const discoveryPath = '.well-known/openid-configuration';

/** The local cloud writes the real issuer into its tokens but answers at an address of its own. */
function localAddress(scope: Construct, pool: UserPool): string {
  const host = new CfnParameter(scope, 'IdentityHost', { description: 'Where the pool answers' });
  return `${host.valueAsString}/${pool.userPoolId}`;
}

function externalIssuer(scope: Construct): Identity {
  const issuer = new CfnParameter(scope, 'OidcIssuer', { description: 'The `iss` of its tokens' });
  const clientId = new CfnParameter(scope, 'OidcClientId', { description: 'Our public client' });
  const discovery = new CfnParameter(scope, 'OidcDiscoveryUrl', {
    description: 'Address of its discovery document',
  });
  return {
    issuer: issuer.valueAsString,
    discoveryUrl: discovery.valueAsString,
    clientId: clientId.valueAsString,
  };
}

function makePool(scope: Construct, choices: Choices): UserPool {
  const pool = new UserPool(scope, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    // Demo people sign in by password alone; real officers bring a second factor.
    mfa: choices.stage === 'local' ? Mfa.OFF : Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `zhida-${Aws.ACCOUNT_ID}` } });
  return pool;
}

function makeClient(pool: UserPool, baseUrl: string): UserPoolClient {
  return pool.addClient('Pages', {
    generateSecret: false,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(1),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [`${baseUrl}${signInCallbackPath}`],
      logoutUrls: [`${baseUrl}${signedOutPath}`],
    },
  });
}
