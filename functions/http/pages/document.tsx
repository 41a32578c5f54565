// The document round any page, and how a drawn page becomes an answer.
import type { Child, FC } from 'hono/jsx';
import { assets } from '../assets/assets.ts';
import type { Ask } from '../context.ts';
import type { View } from '../view.ts';
import { shellWords as words } from '../words/shell-words.ts';
import type { RefusalStatus } from '../refusals.ts';

/** The document round any page; `phone` is the one-column page for enterprises. */
export const Document: FC<{ view: View; title: string; kind?: 'phone'; children?: Child }> = ({
  view,
  title,
  kind,
  children,
}) => (
  <html lang={view.lang === 'zh' ? 'zh-CN' : 'en'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} · ${view.say(words.brand)}`}</title>
      <link rel="stylesheet" href={assets.style.path} />
      <link rel="icon" href="data:," />
    </head>
    <body class={kind}>
      <a class="skip" href="#main">
        {view.say(words.skip)}
      </a>
      {children}
    </body>
  </html>
);

/** What a component gives back: it becomes HTML as a text. */
type Drawn = { toString(): string };

/** Sends a drawn document with its doctype. */
export function htmlAnswer(c: Ask, html: Drawn, status: RefusalStatus | 200 = 200): Response {
  return c.body(`<!doctype html>${html.toString()}`, status, {
    'content-type': 'text/html; charset=utf-8',
  });
}
