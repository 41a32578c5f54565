// What the bank sent that is not believed: what was found in each line, and what to do about it.
import type { FC } from 'hono/jsx';
import type { SuspenseLine } from '../../../../shared/domain/batch-line.ts';
import { filled } from '../../refusals.ts';
import type { View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { suspenseWords } from '../../words/suspense-words.ts';
import { List, totalText } from '../list.tsx';

/** The lines that wait until somebody explains them. */
export const Suspense: FC<{ view: View; suspense: readonly SuspenseLine[] }> = ({
  view,
  suspense,
}) =>
  suspense.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.suspense)}</h2>
      <p>{view.say(words.suspenseLead)}</p>
      <List
        view={view}
        caption={totalText(view, suspense.length)}
        rows={suspense}
        columns={[
          {
            label: words.referenceOf,
            cell: ({ reference }) => <span class="hash">{reference}</span>,
          },
          { label: words.found, cell: (line) => <Found view={view} line={line} /> },
          {
            label: words.suspenseText,
            cell: ({ row, text }) => (
              <>
                {row ? `${view.say(words.row, { row })} ` : ''}
                <code>{text}</code>
              </>
            ),
          },
        ]}
      />
    </section>
  );

const Found: FC<{ view: View; line: SuspenseLine }> = ({ view, line: { reason, detail } }) => {
  const told = suspenseWords[reason];
  if (!told) return <>{reason}</>;
  const fill = filled(detail);
  return (
    <>
      {view.say(told.found, fill)}
      <p class="soft">{view.say(told.todo, fill)}</p>
    </>
  );
};
