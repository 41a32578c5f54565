// From the link in a notice to the page it opens. The signed token is handed over once by a form and
// then kept in a cookie of that page's own path, so that two links in two tabs never mix.
import { getCookie, setCookie } from 'hono/cookie';
import { dayOf } from '../../shared/domain/day.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { shortHash } from '../../shared/domain/short-hash.ts';
import { done, refuse, type Outcome } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';

/** What a live link says. */
export type OpenLink = NonNullable<Awaited<ReturnType<HttpDeps['tokens']['verify']>>>;

const cookieName = 'zhida_link';
const keptSeconds = 7 * 24 * 60 * 60;

/** The content of a token, still in time. Forged, foreign and unknown are one and the same refusal. */
export async function openToken(deps: HttpDeps, token: string): Promise<Outcome<OpenLink>> {
  const content = await deps.tokens.verify(token);
  if (!content) return refuse('link.unknown');
  const { expiresOn } = content;
  if (expiresOn < dayOf(deps.clock.now())) return refuse('link.expired', { expiresOn });
  return done(content);
}

/** The token that a typed code stands for; spaces, dashes and small letters are forgiven. */
export async function tokenForCode(deps: HttpDeps, typed: string): Promise<Outcome<string>> {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const notice = await deps.entitlements.noticeCode(sha256(code));
  if (!notice) return refuse('link.code-unknown');
  const { entitlementId, n, offer, expiresOn } = notice;
  return done(await deps.tokens.sign({ entitlementId, n, offer, expiresOn }));
}

/** Where the offer's page is: a name that says nothing about the firm. */
export function offerPath({ entitlementId, n }: Pick<OpenLink, 'entitlementId' | 'n'>): string {
  return `/e/${shortHash('page', entitlementId, n).slice(0, 16)}`;
}

/** Keeps the token for the offer's page and nothing else. */
export function keepLink(c: Ask, deps: HttpDeps, token: string, path: string): void {
  setCookie(c, cookieName, token, {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.baseUrl.startsWith('https:'),
    maxAge: keptSeconds,
  });
}

/** The link that this page was opened with, if it is the link of this page. */
export async function keptLink(c: Ask, deps: HttpDeps): Promise<Outcome<OpenLink>> {
  const token = getCookie(c, cookieName);
  const opened = token ? await openToken(deps, token) : refuse('link.unknown');
  if (!opened.ok) return opened;
  const isHere = c.req.path === offerPath(opened.value) || underPath(c, opened.value);
  return isHere ? opened : refuse('link.unknown');
}

function underPath(c: Ask, link: OpenLink): boolean {
  return c.req.path.startsWith(`${offerPath(link)}/`);
}
