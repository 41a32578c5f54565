// The story of an entitlement as a list from top to bottom.
import type { FC } from 'hono/jsx';
import type { NameOf } from '../../names-of-actors.ts';
import { storyOf } from '../../story.ts';
import type { Trace } from '../../trace.ts';
import type { View } from '../../view.ts';
import { historyWords as words } from '../../words/history-words.ts';
import { timeText } from '../texts.ts';

export const Story: FC<{ view: View; trace: Trace; nameOf: NameOf }> = ({
  view,
  trace,
  nameOf,
}) => (
  <section class="card">
    <h2>{view.say(words.story)}</h2>
    <p class="soft">{view.say(words.storyLead)}</p>
    <ol class="trail">
      {storyOf(view, trace).map(({ at, text, about, actor }) => (
        <li>
          <time datetime={at}>{timeText(at)}</time>
          <strong>{text}</strong>
          <span class="clause">{[nameOf(actor), about].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  </section>
);
