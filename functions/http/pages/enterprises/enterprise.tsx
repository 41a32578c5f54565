// One enterprise: who it is, what it is entitled to, and what is known about it.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../../shared/domain/division.ts';
import type { Entitlement } from '../../../../shared/domain/entitlement.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import type { EnterpriseShown } from '../../enterprise-file.ts';
import type { Touched } from '../../touched-by.ts';
import { viewOf, type View } from '../../view.ts';
import { answerWords, registerWords as words } from '../../words/register-words.ts';
import { page } from '../layout.tsx';
import { Empty, Facts, Tag } from '../parts.tsx';
import { List, totalText } from '../list.tsx';
import { periodText, timeText } from '../texts.ts';
import { industryText } from './enterprises.tsx';
import { FactTable } from './fact-table.tsx';
import { TouchedBy } from './touched.tsx';

export function enterprisePage(
  c: Ask,
  { file, entitlements, titles }: EnterpriseShown,
  touched: readonly Touched[],
): Response {
  const view = viewOf(c);
  const { enterprise } = file;
  const body = (
    <>
      <section class="card">
        <Facts
          view={view}
          rows={[
            [words.uscc, <span class="hash">{enterprise.uscc}</span>],
            [words.division, divisionPath(enterprise.divisionCode)],
            [words.industry, industryText(enterprise.industryCode)],
          ]}
        />
      </section>
      <Entitlements view={view} entitlements={entitlements} titles={titles} />
      <FactTable view={view} file={file} />
      <TouchedBy view={view} touched={touched} />
    </>
  );
  const crumbs = [{ href: '/enterprises', label: view.say(words.firmsTitle) }];
  const actions = (
    <a class="button" href={`/enterprises/${enterprise.uscc}/verdicts`}>
      {view.say(words.verdicts)}
    </a>
  );
  return page(c, { title: enterprise.name, crumbs, actions, body });
}

const Entitlements: FC<{
  view: View;
  entitlements: readonly Entitlement[];
  titles: ReadonlyMap<string, string>;
}> = ({ view, entitlements, titles }) => {
  if (entitlements.length === 0) {
    return <Empty view={view} title={words.entitlementsNone} why={words.entitlementsNoneWhy} />;
  }
  return (
    <section class="card">
      <h2>{view.say(words.entitlements)}</h2>
      <List
        view={view}
        caption={totalText(view, entitlements.length)}
        rows={overTime(entitlements)}
        columns={[
          {
            label: words.policy,
            cell: (one) => (
              <a href={`/entitlements/${one.id}`}>{titles.get(one.policyKey) ?? one.policyKey}</a>
            ),
          },
          { label: words.period, cell: (one) => periodText(view, one.period) },
          { label: words.answer, cell: (one) => <AnswerTag view={view} answer={one.answer} /> },
          { label: words.due, cell: (one) => yuanText(one.dueFen), isNumber: true },
          { label: words.covered, cell: (one) => yuanText(one.coveredFen), isNumber: true },
          { label: words.matchedAt, cell: (one) => timeText(one.matchedAt) },
        ]}
      />
    </section>
  );
};

/** The latest period first, and of one period the latest match. */
function overTime(entitlements: readonly Entitlement[]): Entitlement[] {
  return entitlements.toSorted((a, b) =>
    `${a.period} ${a.matchedAt}` < `${b.period} ${b.matchedAt}` ? 1 : -1,
  );
}

export const AnswerTag: FC<{ view: View; answer: Entitlement['answer'] }> = ({ view, answer }) => (
  <Tag mood={answerWords[answer].mood}>{view.say(answerWords[answer].label)}</Tag>
);
