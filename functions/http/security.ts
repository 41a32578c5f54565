// What every answer carries and every request must satisfy: headers that let no foreign script run,
// forms that come from our own pages, and bodies of a bounded size.
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { refuse } from '../../shared/domain/outcome.ts';
import type { Env } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerRefusal } from './errors.ts';

/** Files up to this size come through a form or the API; larger ones by presigned upload. */
export const fileBytesMax = 4 * 1024 * 1024;
const formBytesMax = 512 * 1024;

/** Adds the guards; call it before any route. */
export function secure(app: Hono<Env>, deps: Pick<HttpDeps, 'baseUrl' | 'identity'>): void {
  const origin = new URL(deps.baseUrl).origin;
  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    await headers(origin, leadsOut(c.req) ? await deps.identity.origins() : [])(c, next);
    c.header('x-request-id', c.get('requestId'));
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  const ownPages = csrf({ origin });
  // No page of others can add a key to a call, so one that brings a key needs no origin.
  app.use(async (c, next) => (isSignedCall(c.req) ? next() : ownPages(c, next)));
  app.use(async (c, next) => limit(c.req.path)(c, next));
}

/** Whether an answer may hold a form that leads to the identity provider: pages for staff. */
function leadsOut({ method, path }: { method: string; path: string }): boolean {
  return method === 'GET' && !/^\/(assets\/|v1\/|(e|public-list)(\/|$))/.test(path);
}

function headers(origin: string, identityOrigins: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'", ...identityOrigins],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:'],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: origin.startsWith('https:')
      ? 'max-age=31536000; includeSubDomains'
      : false,
  });
}

function limit(path: string) {
  const maxSize = isFile(path) ? fileBytesMax : formBytesMax;
  const code = isDelivery(path) ? 'delivery.too-large' : 'request.too-large';
  const limitText = maxSize >= 1024 * 1024 ? `${maxSize / 1024 / 1024} MB` : `${maxSize / 1024} KB`;
  return bodyLimit({
    maxSize,
    onError: (c) => answerRefusal(c, refuse(code, { limitText })),
  });
}

function isSignedCall(call: { path: string; header(name: string): string | undefined }): boolean {
  return call.path.startsWith('/v1/') && call.header('authorization') !== undefined;
}

/** Facts of firms, which have another way in where they are too large. */
function isDelivery(path: string): boolean {
  return /^\/(v1\/)?deliveries$/.test(path);
}

function isFile(path: string): boolean {
  return /^\/(v1\/|deliveries|batches\/[^/]+\/returns)/.test(path);
}
