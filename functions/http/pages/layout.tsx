// The frame of every page: one masthead, the menu of the reader's roles, crumbs, title, content.
import type { Child, FC } from 'hono/jsx';
import type { Role } from '../../../shared/domain/role.ts';
import { assets } from '../assets/assets.ts';
import type { Ask } from '../context.ts';
import { holds, viewOf, type View } from '../view.ts';
import { shellWords as words } from '../words/shell-words.ts';
import type { Text } from '../words/words.ts';

export type Crumb = { readonly href: string; readonly label: string };
type PageOf = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** Buttons beside the title. */
  readonly actions?: Child;
  readonly body: Child;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
};

/** The places of the menu and the roles that see them. */
export const menu: readonly { path: string; label: Text; roles: readonly Role[] }[] = [
  { path: '/policies', label: words.policies, roles: ['author', 'reviewer', 'auditor'] },
  {
    path: '/enterprises',
    label: words.firms,
    roles: ['author', 'reviewer', 'steward', 'finance-preparer', 'finance-approver', 'auditor'],
  },
  { path: '/deliveries', label: words.deliveries, roles: ['steward'] },
  { path: '/payouts', label: words.payouts, roles: ['finance-preparer'] },
  {
    path: '/batches',
    label: words.batches,
    roles: ['finance-preparer', 'finance-approver', 'auditor'],
  },
];

/** A page of the console as an answer. */
export function page(c: Ask, { title, crumbs, actions, body, status }: PageOf): Response {
  const view = viewOf(c);
  const html = (
    <Document view={view} title={title}>
      <Masthead view={view} />
      <div class="shell">
        <Menu view={view} />
        <main id="main">
          <Crumbs crumbs={crumbs ?? []} />
          <div class="title">
            <h1>{title}</h1>
            {actions ? <div class="actions">{actions}</div> : null}
          </div>
          {body}
        </main>
      </div>
    </Document>
  );
  return htmlAnswer(c, html, status);
}

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
export function htmlAnswer(c: Ask, html: Drawn, status: PageOf['status'] = 200): Response {
  return c.body(`<!doctype html>${html.toString()}`, status, {
    'content-type': 'text/html; charset=utf-8',
  });
}

const Masthead: FC<{ view: View }> = ({ view }) => (
  <header class="masthead">
    <a class="brand" href="/">
      {view.say(words.brand)}
      <small>{view.say(words.slogan)}</small>
    </a>
    <div class="who">
      {view.signedIn ? <span>{view.signedIn.person.name}</span> : null}
      <a href={`${view.path}?lang=${view.lang === 'zh' ? 'en' : 'zh'}`}>
        {view.say(words.otherLanguage)}
      </a>
      {view.signedIn ? (
        <form method="post" action="/session/end">
          <button class="link">{view.say(words.signOut)}</button>
        </form>
      ) : null}
    </div>
  </header>
);

const Menu: FC<{ view: View }> = ({ view }) => (
  <nav class="menu" aria-label={view.say(words.menu)}>
    <MenuLink view={view} path="/" label={words.home} />
    {menu
      .filter((place) => holds(view, place.roles))
      .map((place) => (
        <MenuLink view={view} path={place.path} label={place.label} />
      ))}
  </nav>
);

const MenuLink: FC<{ view: View; path: string; label: Text }> = ({ view, path, label }) => {
  const here = path === '/' ? view.path === '/' : view.path.startsWith(path);
  return (
    <a href={path} aria-current={here ? 'page' : undefined}>
      {view.say(label)}
    </a>
  );
};

const Crumbs: FC<{ crumbs: readonly Crumb[] }> = ({ crumbs }) =>
  crumbs.length === 0 ? null : (
    <nav class="crumbs" aria-label="breadcrumb">
      {crumbs.map((crumb) => (
        <>
          <a href={crumb.href}>{crumb.label}</a>
          <span aria-hidden="true">/</span>
        </>
      ))}
    </nav>
  );
