// The trace of one entitlement: verdict, instalments, notices, payments, audit chain. An auditor can
// start from a yuan and end at a clause and a fact.
import type { FC } from 'hono/jsx';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { Trace } from '../../trace.ts';
import { viewOf, type View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { actionWords } from '../../words/trace-words.ts';
import { AnswerTag } from '../enterprises/enterprise.tsx';
import { page } from '../layout.tsx';
import { Facts, Tiles } from '../parts.tsx';
import { periodText, timeText } from '../texts.ts';
import { DecisionRecord } from './decision-record.tsx';
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
      <Instalments view={view} trace={trace} />
      <DecisionRecord view={view} trace={trace} />
      <Notices view={view} trace={trace} />
      <AuditChain view={view} trace={trace} nameOf={nameOf} />
    </>
  );
  return page(c, { title: view.say(words.traceTitle), body });
}

const AuditChain: FC<{ view: View; trace: Trace; nameOf: NameOf }> = ({ view, trace, nameOf }) => (
  <section class="card">
    <h2>{view.say(words.audit)}</h2>
    <ChainState view={view} trace={trace} />
    <ol class="trail">
      {trace.audit.map(({ at, actor, action, detail, hash }) => (
        <li>
          <time datetime={at}>{timeText(at)}</time>
          <strong>{view.say(actionWords[action] ?? [action, action])}</strong> {nameOf(actor)}
          <span class="clause">
            {Object.entries(detail)
              .map(([name, value]) => `${name} ${value}`)
              .join(' · ')}
          </span>
          <span class="clause hash">{hash}</span>
        </li>
      ))}
    </ol>
  </section>
);

const ChainState: FC<{ view: View; trace: Trace }> = ({ view, trace }) =>
  trace.brokenAt === undefined ? (
    <p class="note good">{view.say(words.auditIntact, { n: trace.audit.length })}</p>
  ) : (
    <p class="note bad">{view.say(words.auditBroken, { n: trace.brokenAt })}</p>
  );
