// A refusal as people read it: what happened, why, what to do, and a reference to quote.
import type { FC } from 'hono/jsx';
import type { RefusalError } from '../../../shared/domain/outcome.ts';
import type { Ask } from '../context.ts';
import type { SpokenRefusal } from '../refusals.ts';
import { viewOf, type View } from '../view.ts';
import { shellWords as words } from '../words/shell-words.ts';
import { page } from './layout.tsx';
import { phonePage } from './phone.tsx';

/** The refusal as a page: of the console, or of the phone where an enterprise is asking. */
export function refusalPage(c: Ask, spoken: SpokenRefusal): Response {
  const view = viewOf(c);
  const body = <RefusalText view={view} spoken={spoken} />;
  const draw = c.req.path === '/e' || c.req.path.startsWith('/e/') ? phonePage : page;
  return draw(c, { title: spoken.what, body, status: spoken.status });
}

/** The words of a refusal, also for use above a form that is shown again. */
export const RefusalText: FC<{ view: View; spoken: SpokenRefusal; heading?: boolean }> = ({
  view,
  spoken,
  heading,
}) => (
  <div class="note bad" role="alert">
    {heading ? <strong>{spoken.what}</strong> : null}
    <p>{spoken.why}</p>
    <p>{spoken.todo}</p>
    {spoken.errors.length > 0 ? <ErrorList view={view} errors={spoken.errors} /> : null}
    <p class="soft">
      {`${view.say(words.reference)} `}
      <span class="hash">{view.requestId}</span>
      {` · ${view.say(words.code)} `}
      <span class="hash">{spoken.code}</span>
    </p>
  </div>
);

/** Faults one by one, each with its place. */
export const ErrorList: FC<{ view: View; errors: readonly RefusalError[] }> = ({
  view,
  errors,
}) => (
  <ul>
    {errors.map((error) => (
      <li>
        {placeText(view, error)} <code>{error.pointer}</code> {error.expected}
        {error.found === undefined ? null : (
          <span class="soft">{view.say(words.found, { found: error.found })}</span>
        )}
      </li>
    ))}
  </ul>
);

/** Where in a file the fault is, if it is in one. */
function placeText(view: View, { line, column }: RefusalError): string {
  if (line === undefined) return '';
  const place = view.say(words.line, { line });
  return column === undefined ? place : `${place} ${view.say(words.column, { column })}`;
}
