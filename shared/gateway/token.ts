// Signs what a notice's link carries: HMAC-SHA256 under the key that the key id names, never one
// that the token names. The link opens one offer and can do nothing but what its page offers.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { EntitlementId } from '../domain/ids.ts';
import { sha256 } from '../domain/hash.ts';
import { shortHash } from '../domain/short-hash.ts';
import { readJson } from '../domain/json.ts';

export const LinkContent = z.object({
  entitlementId: EntitlementId,
  n: z.int().positive(),
  offer: z.int().positive(),
  expiresOn: z.string(),
});
export type LinkContent = z.infer<typeof LinkContent>;

export type TokenGateway = {
  sign(content: LinkContent): Promise<string>;
  /** What the token says, if one of our live keys signed it; expiry is the caller's to check. */
  verify(token: string): Promise<LinkContent | undefined>;
  /** The code a person may type in place of the link: twelve characters, always the same. */
  codeFor(content: LinkContent): Promise<string>;
};

/** `secrets` answers the live secrets, the signing one first. */
export function tokenGateway(secrets: () => Promise<readonly string[]>): TokenGateway {
  const current = async () => {
    const [secret] = await secrets();
    if (!secret) throw new Error('no secret to sign links with');
    return secret;
  };
  return {
    async sign(content) {
      const secret = await current();
      const body = Buffer.from(JSON.stringify(LinkContent.parse(content))).toString('base64url');
      const signed = `${keyIdOf(secret)}.${body}`;
      return `${signed}.${macOf(secret, signed)}`;
    },
    async verify(token) {
      const [keyId, body, mac, ...rest] = token.split('.');
      if (!keyId || !body || !mac || rest.length > 0) return undefined;
      const secret = (await secrets()).find((live) => keyIdOf(live) === keyId);
      if (!secret || !isSame(mac, macOf(secret, `${keyId}.${body}`))) return undefined;
      const content = LinkContent.safeParse(readJson(Buffer.from(body, 'base64url').toString()));
      return content.success ? content.data : undefined;
    },
    async codeFor({ entitlementId, n, offer }) {
      const mac = macOf(await current(), JSON.stringify(['code', entitlementId, n, offer]));
      return shortHash(mac).slice(0, 12).toUpperCase();
    },
  };
}

function keyIdOf(secret: string): string {
  return sha256(`key id of ${secret}`).slice(0, 8);
}

function macOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
