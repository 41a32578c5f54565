// The audit chain of a traced entitlement: what happened, who did it, and whether any row was lost or
// changed since.
import type { FC } from 'hono/jsx';
import type { AuditRow } from '../../../../shared/domain/audit.ts';
import { fen, yuanText } from '../../../../shared/domain/money.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { Trace } from '../../trace.ts';
import type { View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { actionWords } from '../../words/trace-words.ts';
import { timeText } from '../texts.ts';

type OfTrace = { view: View; trace: Trace };

export const AuditChain: FC<OfTrace & { nameOf: NameOf }> = ({ view, trace, nameOf }) => (
  <section class="card">
    <h2>{view.say(words.audit)}</h2>
    <ChainState view={view} trace={trace} />
    <ol class="trail">
      {trace.audit.map((row) => (
        <li>
          <time datetime={row.at}>{timeText(row.at)}</time>
          <strong>{actionText(view, row)}</strong> {nameOf(row.actor)}
          <span class="clause">
            {Object.entries(row.detail)
              .map(([name, value]) => `${name} ${value}`)
              .join(' · ')}
          </span>
          <span class="clause hash">{row.hash}</span>
        </li>
      ))}
    </ol>
  </section>
);

/** What happened, with the sum that was due from then on where the row says it. */
function actionText(view: View, { action, detail: { dueFen } }: AuditRow): string {
  const due = typeof dueFen === 'number' ? yuanText(fen(dueFen)) : '?';
  return view.say(actionWords[action] ?? [action, action], { due });
}

const ChainState: FC<OfTrace> = ({ view, trace }) =>
  trace.brokenAt === undefined ? (
    <p class="note good">{view.say(words.auditIntact, { n: trace.audit.length })}</p>
  ) : (
    <p class="note bad">{view.say(words.auditBroken, { n: trace.brokenAt })}</p>
  );
