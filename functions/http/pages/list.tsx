// A list as a table that scrolls by itself, with its caption and the way to its next page.
import type { Child, FC } from 'hono/jsx';
import type { View } from '../view.ts';
import { shellWords as words } from '../words/shell-words.ts';
import type { Text } from '../words/words.ts';

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

/** A link to the page behind the cursor, keeping the rest of the query. */
export const NextPage: FC<{ view: View; href: string | undefined }> = ({ view, href }) =>
  href === undefined ? null : (
    <p class="pager">
      <a class="button" rel="next" href={href}>
        {view.say(words.more)}
      </a>
    </p>
  );
