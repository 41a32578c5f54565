// What the bank sent that belongs to no line of the batch.
import type { FC } from 'hono/jsx';
import type { SuspenseLine } from '../../../../shared/domain/batch-line.ts';
import type { View } from '../../view.ts';
import { financeWords as words, suspenseWords } from '../../words/finance-words.ts';
import { List, totalText } from '../list.tsx';

/** What the bank sent that belongs to no line, until somebody explains it. */
export const Suspense: FC<{ view: View; suspense: readonly SuspenseLine[] }> = ({
  view,
  suspense,
}) =>
  suspense.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.suspense)}</h2>
      <List
        view={view}
        caption={totalText(view, suspense.length)}
        rows={suspense}
        columns={[
          { label: words.referenceOf, cell: (line) => line.reference },
          {
            label: words.reason,
            cell: (line) => view.say(suspenseWords[line.reason] ?? [line.reason, line.reason]),
          },
          { label: words.lines, cell: (line) => <code>{line.text}</code> },
        ]}
      />
    </section>
  );
