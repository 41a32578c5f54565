// Signing in at a real provider: the user pool of the local cloud, its own form, and every answer that
// does not belong to the question.
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, expect, test } from 'vitest';
import {
  type IdentityGateway,
  type IdentitySettings,
  oidcIdentity,
  type SignInProofs,
} from '../../shared/gateway/identity.ts';
import { identityDirectory } from '../../shared/gateway/identity-directory.ts';
import { localCloud } from '../cloud/local-cloud.ts';

const callbackUrl = 'http://localhost:8080/session/callback';
const person = {
  userName: 'author',
  name: '示例·政策起草员',
  mail: 'author@zhida.example',
  password: 'Zhida-demo-2026',
};

let settings: IdentitySettings;
let identity: IdentityGateway;
let subject: string;

beforeAll(async () => {
  const { endpoint } = await localCloud();
  const client = new CognitoIdentityProviderClient({});
  const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'people' }));
  const poolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({
      UserPoolId: poolId,
      ClientName: 'pages',
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'profile'],
      CallbackURLs: [callbackUrl],
      LogoutURLs: ['http://localhost:8080/'],
    }),
  );
  settings = {
    issuer: `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`,
    discoveryUrl: `${endpoint}/${poolId}/.well-known/openid-configuration`,
    clientId: UserPoolClient?.ClientId ?? '',
    callbackUrl,
    signedOutUrl: 'http://localhost:8080/',
  };
  identity = oidcIdentity(() => settings);
  subject = await identityDirectory(client, poolId, settings.issuer).add(person);
});

/** Fills in the provider's own form and answers the query it sends the browser back with. */
async function signInAtProvider(proofs: SignInProofs): Promise<string> {
  const form = await (await fetch(await identity.authorizationUrl(proofs))).text();
  const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map((found) => [found[1] ?? '', found[2] ?? '']));
  body.set('username', person.userName);
  body.set('password', person.password);
  const login = new URL('/login', settings.discoveryUrl);
  const answer = await fetch(login, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '', callbackUrl).search;
}

test('a person who signs in at the provider is vouched for by issuer, subject and name', async () => {
  const proofs = identity.newProofs();
  const query = await signInAtProvider(proofs);
  const proven = await identity.identify(query, proofs);
  expect(proven).toEqual({ issuer: settings.issuer, subject, name: person.name });
});

test('a code is good for one answer', async () => {
  const proofs = identity.newProofs();
  const query = await signInAtProvider(proofs);
  await identity.identify(query, proofs);
  expect(await identity.identify(query, proofs)).toBeUndefined();
});

test.each(['state', 'nonce', 'verifier'] as const)(
  'an answer to another question is nobody’s: %s',
  async (name) => {
    const proofs = identity.newProofs();
    const query = await signInAtProvider(proofs);
    const others = { ...proofs, [name]: identity.newProofs()[name] };
    expect(await identity.identify(query, others)).toBeUndefined();
  },
);

test.each(['', '?code=x', '?error=access_denied&state=s', '?code=x&state=s'])(
  'a query that the provider did not make is nobody’s: %j',
  async (query) => {
    const proofs = { ...identity.newProofs(), state: 's' };
    expect(await identity.identify(query, proofs)).toBeUndefined();
  },
);

test('making the same person again finds the one that is there', async () => {
  const client = new CognitoIdentityProviderClient({});
  const poolId = settings.issuer.split('/').at(-1) ?? '';
  expect(await identityDirectory(client, poolId, settings.issuer).add(person)).toBe(subject);
});

test('a discovery document that names another issuer is a fault, not a sign-in', async () => {
  const other = oidcIdentity(() => ({ ...settings, issuer: 'https://other.example' }));
  await expect(other.authorizationUrl(other.newProofs())).rejects.toThrow('other.example');
});

test('while the provider cannot be reached, pages still know where their forms lead: here', async () => {
  const away = { ...settings, discoveryUrl: 'http://127.0.0.1:9/none' };
  expect(await oidcIdentity(() => away).origins()).toEqual([]);
});

test('signing out ends at the provider and comes back to the first page', async () => {
  const url = await identity.signedOutAt();
  expect(url?.searchParams.get('logout_uri')).toBe('http://localhost:8080/');
  expect(url?.searchParams.get('client_id')).toBe(settings.clientId);
});
