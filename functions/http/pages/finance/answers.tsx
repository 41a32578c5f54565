// The files that the bank answered a batch with: what each was read as, what it said in all, who brought it.
import type { FC } from 'hono/jsx';
import type { BankAnswer } from '../../../../shared/domain/bank-answer.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { answerFormatText } from './format-text.ts';

type Shown = { view: View; answers: readonly BankAnswer[]; nameOf: NameOf };

/** Every file that was taken in, oldest first; nothing before the first. */
export const Answers: FC<Shown> = ({ view, answers, nameOf }) =>
  answers.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.answers)}</h2>
      <List
        view={view}
        caption={totalText(view, answers.length)}
        rows={answers}
        columns={[
          { label: words.importedAt, cell: ({ at }) => timeText(at) },
          { label: words.importedBy, cell: ({ actor }) => nameOf(actor) },
          {
            label: words.answerFormat,
            cell: ({ format, encoding }) =>
              `${answerFormatText(view, format)} · ${encoding.toUpperCase()}`,
          },
          { label: words.count, cell: ({ lineCount }) => lineCount, isNumber: true },
          { label: words.saidPaid, cell: ({ paidCount }) => paidCount, isNumber: true },
          { label: words.saidReturned, cell: ({ returnedCount }) => returnedCount, isNumber: true },
          { label: words.saidPending, cell: ({ pendingCount }) => pendingCount, isNumber: true },
          {
            label: words.answerHash,
            cell: ({ answerHash }) => <span class="hash">{answerHash.slice(0, 16)}</span>,
          },
        ]}
      />
    </section>
  );
