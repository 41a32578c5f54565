// The trace of one entitlement: verdict, instalments, notices, payments, audit chain. An auditor can
// start from a yuan and end at a clause and a fact.
import type { FC } from 'hono/jsx';
import type { Entitlement } from '../../../../shared/domain/entitlement.ts';
import { subtractFen, yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import type { Trace } from '../../trace.ts';
import { viewOf, type View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { AnswerTag } from '../enterprises/enterprise.tsx';
import { page } from '../layout.tsx';
import { Facts, Tiles } from '../parts.tsx';
import { periodText, timeText } from '../texts.ts';
import { AuditChain } from './audit-chain.tsx';
import { DecisionRecords } from './decision-record.tsx';
import { Story } from './story.tsx';
import { Instalments, Notices } from './trace-lists.tsx';

export async function tracePage(c: Ask, trace: Trace): Promise<Response> {
  const view = viewOf(c);
  const nameOf = await trace.namesIn(view);
  const { entitlement, policy } = trace;
  const body = (
    <>
      <Tiles
        view={view}
        tiles={[
          [words.answer, <AnswerTag view={view} answer={entitlement.answer} />],
          [words.due, yuanText(entitlement.dueFen)],
          [words.covered, yuanText(entitlement.coveredFen)],
        ]}
      />
      <Difference view={view} entitlement={entitlement} />
      <section class="card">
        <Facts
          view={view}
          rows={[
            [
              words.name,
              <a href={`/enterprises/${entitlement.uscc}`}>{entitlement.enterpriseName}</a>,
            ],
            [
              words.policy,
              `${policy?.title[view.lang] ?? entitlement.policyKey} · v${entitlement.policyNumber}`,
            ],
            [words.period, periodText(view, entitlement.period)],
            [words.matchedAt, timeText(entitlement.matchedAt)],
          ]}
        />
      </section>
      <Story view={view} trace={trace} nameOf={nameOf} />
      <Instalments view={view} trace={trace} />
      <DecisionRecords view={view} records={trace.records} />
      <Notices view={view} trace={trace} />
      <AuditChain view={view} trace={trace} nameOf={nameOf} />
    </>
  );
  return page(c, { title: view.say(words.traceTitle), body });
}

/** Why the two sums are not the same, where they are not. */
const Difference: FC<{ view: View; entitlement: Entitlement }> = ({ view, entitlement }) => {
  const { dueFen, coveredFen } = entitlement;
  if (dueFen === coveredFen) return null;
  const isOver = coveredFen > dueFen;
  const difference = isOver ? subtractFen(coveredFen, dueFen) : subtractFen(dueFen, coveredFen);
  return (
    <p class="note wait">
      {view.say(isOver ? words.overCovered : words.underCovered, { sum: yuanText(difference) })}
    </p>
  );
};
