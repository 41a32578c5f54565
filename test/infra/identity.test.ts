// Promises about signing in.
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { env } from '../../shared/names.ts';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();

test('the pages sign in by code with proof, holding no secret', () => {
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AllowedOAuthFlows: ['code'],
    GenerateSecret: false,
    PreventUserExistenceErrors: 'ENABLED',
  });
});

test('nobody signs up alone, and officers bring a second factor', () => {
  template.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'ON',
    DeletionProtection: 'ACTIVE',
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
  });
});

test('where the partition has no user pools, parameters name the issuer', () => {
  const external = templateOf({ identity: 'external' });
  external.resourceCountIs('AWS::Cognito::UserPool', 0);
  const issuer = { Ref: 'OidcIssuer' };
  for (const [, { Properties }] of resourcesOf(external, 'AWS::Lambda::Function')) {
    expect(Properties['Environment']).toMatchObject({ Variables: { [env.oidcIssuer]: issuer } });
  }
});

test('the local cloud answers for the pool at an address of its own', () => {
  templateOf({ stage: 'local' }).hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: {
        [env.oidcDiscoveryUrl]: { 'Fn::Join': ['', Match.arrayWith([{ Ref: 'IdentityHost' }])] },
      },
    },
  });
});
