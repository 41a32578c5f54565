// Audit rows as a table, with the word on whether their chain is whole.
import type { FC } from 'hono/jsx';
import type { AuditRow } from '../../../../shared/domain/audit.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { View } from '../../view.ts';
import { historyWords as words, otherActionWords } from '../../words/history-words.ts';
import { registerWords } from '../../words/register-words.ts';
import { actionWords } from '../../words/trace-words.ts';
import type { ListColumn } from '../list-page.tsx';
import { timeText } from '../texts.ts';

export const ChainNote: FC<{ view: View; n: number; brokenAt: number | undefined }> = ({
  view,
  n,
  brokenAt,
}) =>
  brokenAt === undefined ? (
    <p class="note good">{view.say(registerWords.auditIntact, { n })}</p>
  ) : (
    <p class="note bad">{view.say(registerWords.auditBroken, { n: brokenAt })}</p>
  );

export function auditColumns(view: View, nameOf: NameOf): ListColumn<AuditRow>[] {
  return [
    { label: words.at, text: (row) => timeText(row.at) },
    { label: words.action, text: ({ action }) => actionText(view, action) },
    { label: words.actor, text: ({ actor }) => nameOf(actor) },
    {
      label: words.detail,
      text: ({ detail }) =>
        Object.entries(detail)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => `${name} ${value}`)
          .join(' · '),
    },
    {
      label: words.rowHash,
      text: ({ hash }) => hash,
      cell: ({ hash }) => (
        <span class="hash" title={hash}>
          {hash.slice(0, 12)}…
        </span>
      ),
    },
  ];
}

function actionText(view: View, action: string): string {
  return view.say(otherActionWords[action] ?? actionWords[action] ?? [action, action]);
}
