// One version of a policy as people sign it: in words with its clauses, its parameters by date, its
// text and hash, and whoever wrote and reviewed it.
import type { FC } from 'hono/jsx';
import type { Ask } from '../../context.ts';
import type { PolicyFile } from '../../policy-file.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { holds, viewOf, type View } from '../../view.ts';
import {
  deliveryWords,
  kindWords,
  periodWords,
  policyWords as words,
  versionStateWords,
} from '../../words/policy-words.ts';
import { page } from '../layout.tsx';
import { Facts, Tag } from '../parts.tsx';
import { RefusalText } from '../refusal.tsx';
import { sourceText } from '../enterprises/fact-table.tsx';
import { PolicyBudgets, PolicyVersions } from './policy-lists.tsx';
import { PolicyCases } from './policy-cases.tsx';
import { PolicyFindings } from './policy-findings.tsx';
import { PolicyParameters } from './policy-content.tsx';
import { PolicySentences } from './policy-sentences.tsx';
import { divisionsText, validityText } from './policy-texts.ts';
import { ReviewForm } from './review-form.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

export async function policyPage(
  c: Ask,
  file: PolicyFile,
  refused?: SpokenRefusal,
): Promise<Response> {
  const view = viewOf(c);
  const nameOf = await file.namesIn(view);
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      <p class="lead">{file.policy.summary[view.lang]}</p>
      <PolicyHead view={view} file={file} />
      <ReviewForm view={view} file={file} />
      <WithdrawalForm view={view} file={file} nameOf={nameOf} />
      <PolicySentences view={view} policy={file.policy} />
      <PolicyFindings view={view} findings={file.findings} />
      <PolicyCases view={view} cases={file.cases} />
      <PolicyParameters view={view} policy={file.policy} />
      <PolicyBudgets view={view} budgets={file.budgets} />
      <PolicyVersions view={view} file={file} nameOf={nameOf} />
      <details class="card">
        <summary>{view.say(words.json)}</summary>
        <pre tabindex={0}>{JSON.stringify(JSON.parse(file.version.text), null, 2)}</pre>
      </details>
    </>
  );
  const actions = holds(view, ['author']) ? (
    <a class="button" href={`/policies/drafts/new?from=${file.policy.key}`}>
      {view.say(words.write)}
    </a>
  ) : null;
  const crumbs = [{ href: '/policies', label: view.say(words.title) }];
  const title = file.policy.title[view.lang];
  return page(c, { title, crumbs, actions, body, ...(refused && { status: refused.status }) });
}

const PolicyHead: FC<{ view: View; file: PolicyFile }> = ({ view, file: { policy, version } }) => (
  <section class="card">
    <Facts
      view={view}
      rows={[
        [
          words.state,
          <>
            {`${view.say(words.versionOf, { n: version.number })} `}
            <Tag mood={versionStateWords[version.state].mood}>
              {view.say(versionStateWords[version.state].label)}
            </Tag>
            {version.state === 'scheduled' && version.decidesFrom
              ? ` ${view.say(words.scheduledFor, { day: version.decidesFrom })}`
              : null}
          </>,
        ],
        [words.key, <span class="hash">{policy.key}</span>],
        [words.kind, view.say(kindWords[policy.kind] ?? ['', ''])],
        [words.issuer, policy.issuer[view.lang]],
        [words.documents, documentsText(view, policy.documents)],
        [words.validity, validityText(view, policy)],
        [words.period, view.say(periodWords[policy.period] ?? ['', ''])],
        [words.divisions, divisionsText(view, policy.divisions)],
        [words.delivery, view.say(deliveryWords[policy.delivery] ?? ['', ''])],
        [words.verifiedBy, policy.verifiedBy.map((code) => sourceText(view, code)).join('、')],
        [words.hash, <span class="hash">{version.textHash}</span>],
      ]}
    />
  </section>
);

function documentsText(view: View, documents: PolicyFile['policy']['documents']): string {
  return documents
    .map(({ number, seen }) => (seen ? number : number + view.say(words.unseen)))
    .join(view.lang === 'zh' ? '；' : '; ');
}
