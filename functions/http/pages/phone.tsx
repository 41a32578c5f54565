// The frame of the pages an enterprise opens on a phone: no menu, one column, large targets.
import type { Child, FC } from 'hono/jsx';
import type { Ask } from '../context.ts';
import type { RefusalStatus } from '../refusals.ts';
import { viewOf, type View } from '../view.ts';
import { shellWords as words } from '../words/shell-words.ts';
import { Document, htmlAnswer } from './document.tsx';

type PhonePage = {
  readonly title: string;
  readonly body: Child;
  readonly status?: RefusalStatus | 200;
};

/** A page of the phone as an answer. */
export function phonePage(c: Ask, { title, body, status }: PhonePage): Response {
  const view = viewOf(c);
  const html = (
    <Document view={view} title={title} kind="phone">
      <PhoneMasthead view={view} />
      <main id="main">
        <h1>{title}</h1>
        {body}
      </main>
    </Document>
  );
  return htmlAnswer(c, html, status);
}

const PhoneMasthead: FC<{ view: View }> = ({ view }) => (
  <header class="masthead">
    <span class="brand">
      {view.say(words.brand)}
      <small>{view.say(words.slogan)}</small>
    </span>
    <a class="link" href={view.otherHref} lang={view.lang === 'zh' ? 'en' : 'zh-CN'}>
      {view.say(words.otherLanguage)}
    </a>
  </header>
);
