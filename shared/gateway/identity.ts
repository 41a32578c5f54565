// Signing in at the identity provider: OIDC authorization code flow with PKCE. The issuer and the
// address of its discovery document are two settings, because a local provider may be reached at an
// address other than the one it signs.
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { ProvenIdentity } from '../domain/person.ts';

export type IdentitySettings = {
  readonly issuer: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  /** Where the provider sends the person back to, and where after signing out. */
  readonly callbackUrl: string;
  readonly signedOutUrl: string;
};

/** The three values that tie the provider's answer to our question. */
export type SignInProofs = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

export type IdentityGateway = {
  newProofs: () => SignInProofs;
  authorizationUrl: (proofs: SignInProofs) => Promise<URL>;
  /** Redeems the code in the callback's query; undefined when the provider or the proofs say no. */
  identify: (callbackQuery: string, proofs: SignInProofs) => Promise<ProvenIdentity | undefined>;
  /** Where to end the provider's own session, if it offers that. */
  signedOutAt: () => Promise<URL | undefined>;
  /** Origins that forms may lead to; none while the provider cannot be reached. */
  origins: () => Promise<readonly string[]>;
};

const keptMilliseconds = 60 * 60 * 1000;
const failureKeptMilliseconds = 30 * 1000;

/** A provider found by its discovery document, read once an hour; nothing is asked before it is used. */
export function oidcIdentity(settingsOf: () => IdentitySettings): IdentityGateway {
  const configuration = cached(() => discover(settingsOf()));
  return {
    newProofs: () => ({
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }),
    authorizationUrl: async (proofs) => authorization(await configuration(), settingsOf(), proofs),
    identify: async (query, proofs) => identify(await configuration(), settingsOf(), query, proofs),
    signedOutAt: async () => signedOut(await configuration(), settingsOf()),
    origins: async () => {
      const known = await configuration().catch(() => undefined);
      return known ? origins(known.serverMetadata()) : [];
    },
  };
}

const ServerMetadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
});

async function discover(settings: IdentitySettings): Promise<oidc.Configuration> {
  const answer = await fetch(settings.discoveryUrl, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`discovery answered ${answer.status} ${settings.discoveryUrl}`);
  const metadata = ServerMetadata.parse(await answer.json());
  if (metadata.issuer !== settings.issuer) {
    throw new Error(`discovery names issuer ${metadata.issuer}, configured is ${settings.issuer}`);
  }
  const { end_session_endpoint: end, ...needed } = metadata;
  const server = end === undefined ? needed : { ...needed, end_session_endpoint: end };
  const configuration = new oidc.Configuration(server, settings.clientId, undefined, oidc.None());
  oidc.enableNonRepudiationChecks(configuration);
  if (settings.discoveryUrl.startsWith('http:')) oidc.allowInsecureRequests(configuration);
  return configuration;
}

async function authorization(
  configuration: oidc.Configuration,
  settings: IdentitySettings,
  proofs: SignInProofs,
): Promise<URL> {
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: settings.callbackUrl,
    scope: 'openid profile',
    state: proofs.state,
    nonce: proofs.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(proofs.verifier),
    code_challenge_method: 'S256',
  });
}

async function identify(
  configuration: oidc.Configuration,
  settings: IdentitySettings,
  query: string,
  proofs: SignInProofs,
): Promise<ProvenIdentity | undefined> {
  const url = new URL(settings.callbackUrl);
  url.search = query;
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, url, {
      expectedState: proofs.state,
      expectedNonce: proofs.nonce,
      pkceCodeVerifier: proofs.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims && { issuer: claims.iss, subject: claims.sub, name: nameIn(claims) };
  } catch (error) {
    if (isDenial(error)) return undefined;
    throw error;
  }
}

/** The provider's name for the person, in the first of the usual claims that holds one. */
function nameIn(claims: oidc.IDToken): string {
  const candidates = [
    claims.name,
    claims.preferred_username,
    claims['cognito:username'],
    claims.email,
  ];
  const name = candidates.find((value): value is string => typeof value === 'string');
  return name ?? claims.sub;
}

/** What is wrong with the answer itself; anything else is a fault of the way there or of ours. */
const denials: readonly (string | undefined)[] = [
  'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
  'OAUTH_RESPONSE_BODY_ERROR',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
];

function isDenial(error: unknown): boolean {
  return error instanceof Error && 'code' in error && denials.some((code) => code === error.code);
}

function signedOut(configuration: oidc.Configuration, settings: IdentitySettings): URL | undefined {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  return oidc.buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: settings.signedOutUrl,
    logout_uri: settings.signedOutUrl,
  });
}

function origins(server: oidc.ServerMetadata): string[] {
  const urls = [server.authorization_endpoint, server.end_session_endpoint];
  return [...new Set(urls.flatMap((url) => (url ? [new URL(url).origin] : [])))];
}

/** Keeps what was made for an hour, and a failure for half a minute, so that nobody waits for it. */
function cached<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>; until: number } | undefined;
  return () => {
    if (kept && performance.now() < kept.until) return kept.value;
    const fresh = { value: make(), until: performance.now() + keptMilliseconds };
    kept = fresh;
    fresh.value.catch(() => {
      fresh.until = performance.now() + failureKeptMilliseconds;
    });
    return fresh.value;
  };
}
