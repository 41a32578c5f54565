// Which language an answer speaks: what the address asks for, else what was chosen before, else
// Chinese, like the mail that leads to a page. A program's call is answered in what it prefers.
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from './context.ts';
import type { Lang } from './words/words.ts';

const cookieName = 'zhida_lang';

/** Puts the language on the request; `?lang=` is kept in a cookie, so that links need not carry it. */
export const language: MiddlewareHandler<Env> = async (c, next) => {
  const asked = known(c.req.query('lang'));
  c.set('lang', asked ?? known(getCookie(c, cookieName)) ?? usual(c));
  await next();
  if (asked) setCookie(c, cookieName, asked, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' });
};

function usual(c: Context<Env>): Lang {
  if (!c.req.path.startsWith('/v1/')) return 'zh';
  const first = (c.req.header('accept-language') ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
}

function known(text: string | undefined): Lang | undefined {
  return text === 'zh' || text === 'en' ? text : undefined;
}
