// The frame of every page: one masthead, the menu of the reader's roles, crumbs, title, content.
import type { Child } from 'hono/jsx';
import type { Ask } from '../context.ts';
import type { RefusalStatus } from '../refusals.ts';
import { viewOf } from '../view.ts';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { Document, htmlAnswer } from './document.tsx';
import { Masthead, Menu } from './menu.tsx';

type PageOf = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** Buttons beside the title. */
  readonly actions?: Child;
  readonly body: Child;
  readonly status?: RefusalStatus | 200;
};

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
