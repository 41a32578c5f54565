// The few building blocks that most pages are made of: tags, tables with their total, facts, empties.
import type { Child, FC } from 'hono/jsx';
import type { View } from '../view.ts';
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
