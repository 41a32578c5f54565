// The few building blocks that most pages are made of: tags, tables with their total, facts, empties.
import type { Child, FC } from 'hono/jsx';
import type { View } from '../view.ts';
import { shellWords as words } from '../words/shell-words.ts';
import type { Text } from '../words/words.ts';

/** A state as a word in a coloured box; the colour only repeats what the word says. */
export const Tag: FC<{ mood?: 'good' | 'bad' | 'wait' | 'live'; children?: Child }> = ({
  mood,
  children,
}) => <span class={mood ? `tag ${mood}` : 'tag'}>{children}</span>;

/** Nothing to show: why that is, and what comes next. */
export const Empty: FC<{ view: View; title: Text; why: Text }> = ({ view, title, why }) => (
  <div class="card empty">
    <p>
      <strong>{view.say(title)}</strong>
    </p>
    <p>{view.say(why)}</p>
  </div>
);

type Column<T> = {
  readonly label: Text;
  readonly cell: (row: T) => Child;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
};

/** A list with its caption, usually its total. A page that goes on has a link to the next. */
export function List<T>({
  view,
  caption,
  columns,
  rows,
}: {
  view: View;
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
}) {
  return (
    <div class="table-wrap" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th scope="col" class={isNumber ? 'num' : undefined}>
                {view.say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ cell, isNumber }) => (
                <td class={isNumber ? 'num' : undefined}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many there are in all. */
export function totalText(view: View, n: number): string {
  return view.say(words.total, { n });
}

/** Names and values of one thing, in order; a value that is absent takes its name with it. */
export const Facts: FC<{ view: View; rows: readonly (readonly [Text, Child])[] }> = ({
  view,
  rows,
}) => (
  <dl class="facts">
    {rows
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([label, value]) => (
        <>
          <dt>{view.say(label)}</dt>
          <dd>{value}</dd>
        </>
      ))}
  </dl>
);

/** The numbers that count most, large. */
export const Tiles: FC<{ view: View; tiles: readonly (readonly [Text, Child])[] }> = ({
  view,
  tiles,
}) => (
  <div class="tiles">
    {tiles.map(([label, value]) => (
      <dl class="tile">
        <dt>{view.say(label)}</dt>
        <dd>{value}</dd>
      </dl>
    ))}
  </div>
);

/** A link to the page behind the cursor, keeping the rest of the query. */
export const NextPage: FC<{ view: View; href: string | undefined }> = ({ view, href }) =>
  href === undefined ? null : (
    <p class="pager">
      <a class="button" href={href}>
        {view.say(words.more)}
      </a>
    </p>
  );
