// Which deliveries a firm's facts come from.
import type { FC } from 'hono/jsx';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import type { Touched } from '../../touched-by.ts';
import type { View } from '../../view.ts';
import { historyWords as words } from '../../words/history-words.ts';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { sourceText } from './fact-table.tsx';

export const TouchedBy: FC<{ view: View; touched: readonly Touched[] }> = ({ view, touched }) =>
  touched.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.touchedBy)}</h2>
      <p class="soft">{view.say(words.touchedLead)}</p>
      <List
        view={view}
        caption={totalText(view, touched.length)}
        rows={touched}
        columns={[
          { label: words.receivedAt, cell: ({ delivery }) => timeText(delivery.receivedAt) },
          { label: words.source, cell: ({ delivery }) => sourceText(view, delivery.source) },
          { label: words.file, cell: ({ delivery }) => delivery.fileName || view.say(words.call) },
          { label: words.asOf, cell: ({ delivery }) => timeText(delivery.asOfAt) },
          {
            label: words.facts,
            cell: ({ facts }) =>
              facts.map((key) => factOf(key)?.label[view.lang] ?? key).join('、'),
          },
        ]}
      />
    </section>
  );
