// One firm under every live policy: the answer, the sum, and, opened on demand, the reasons.
import type { FC } from 'hono/jsx';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import type { EnterpriseShown } from '../../enterprise-file.ts';
import type { VerdictShown } from '../../verdicts.ts';
import { viewOf, type View } from '../../view.ts';
import { answerWords, registerWords as words } from '../../words/register-words.ts';
import { page } from '../layout.tsx';
import { totalText } from '../list.tsx';
import { Empty, Tiles } from '../parts.tsx';
import { periodText } from '../texts.ts';
import { VerdictSentences } from '../verdict-sentences.tsx';
import { AnswerTag } from './enterprise.tsx';

export function verdictsPage(
  c: Ask,
  { file }: EnterpriseShown,
  verdicts: readonly VerdictShown[],
): Response {
  const view = viewOf(c);
  const { enterprise } = file;
  const body = (
    <>
      <p class="lead">{view.say(words.verdictsLead)}</p>
      <Counts view={view} verdicts={verdicts} />
      {verdicts.length === 0 ? (
        <Empty view={view} title={words.verdictsNone} why={words.verdictsNoneWhy} />
      ) : (
        <section class="card">
          <p class="soft">{totalText(view, verdicts.length)}</p>
          {verdicts.map((one) => (
            <OneVerdict view={view} shown={one} />
          ))}
        </section>
      )}
    </>
  );
  const crumbs = [
    { href: '/enterprises', label: view.say(words.firmsTitle) },
    { href: `/enterprises/${enterprise.uscc}`, label: enterprise.name },
  ];
  return page(c, { title: view.say(words.verdicts), crumbs, body });
}

const Counts: FC<{ view: View; verdicts: readonly VerdictShown[] }> = ({ view, verdicts }) => (
  <Tiles
    view={view}
    tiles={(['eligible', 'unknown', 'ineligible'] as const).map((answer) => [
      answerWords[answer].label,
      verdicts.filter((one) => one.verdict.answer === answer).length,
    ])}
  />
);

const OneVerdict: FC<{ view: View; shown: VerdictShown }> = ({
  view,
  shown: { policy, verdict },
}) => (
  <details class="drawer">
    <summary>
      <AnswerTag view={view} answer={verdict.answer} />{' '}
      {`${policy.title[view.lang]} · ${periodText(view, verdict.period)}`}
      {verdict.answer === 'eligible' ? ` · ${yuanText(verdict.amountFen)}` : ''}
    </summary>
    <div>
      <VerdictSentences view={view} policy={policy} verdict={verdict} />
    </div>
  </details>
);
