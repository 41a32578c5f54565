// Two versions of a policy beside each other: what was taken away, what was added, what was changed.
import type { FC } from 'hono/jsx';
import type { PolicyVersion } from '../../../../shared/domain/policy-version.ts';
import type { Ask } from '../../context.ts';
import { parsedPolicy } from '../../parsed-policy.ts';
import { type PolicyChange, policyChanges } from '../../policy-changes.ts';
import type { PolicyFile } from '../../policy-file.ts';
import { viewOf, type View } from '../../view.ts';
import { historyWords as words } from '../../words/history-words.ts';
import { policyWords } from '../../words/policy-words.ts';
import { page } from '../layout.tsx';
import { List, totalText } from '../list.tsx';
import { Empty, Tag } from '../parts.tsx';

/** The changes that led from the one version to the one that is shown. */
export function policyChangesPage(c: Ask, file: PolicyFile, since: PolicyVersion): Response {
  const view = viewOf(c);
  const { version, policy, versions } = file;
  const changes = policyChanges(view, parsedPolicy(since), policy);
  const body = (
    <>
      <form class="card filters" method="get">
        <div class="field">
          <label for="since">{view.say(words.since)}</label>
          <select id="since" name="since">
            {versions
              .filter(({ number }) => number !== version.number)
              .map(({ number }) => (
                <option value={String(number)} selected={number === since.number}>
                  {view.say(policyWords.versionOf, { n: number })}
                </option>
              ))}
          </select>
        </div>
        <button class="primary">{view.say(words.compare)}</button>
      </form>
      {changes.length === 0 ? (
        <Empty view={view} {...emptyWords(since, version)} />
      ) : (
        <div class="card">
          <Changes view={view} changes={changes} since={since} version={version} />
        </div>
      )}
    </>
  );
  const at = { from: since.number, to: version.number };
  const href = `/policies/${policy.key}/versions/${version.number}`;
  const crumbs = [
    { href: '/policies', label: view.say(policyWords.title) },
    { href, label: policy.title[view.lang] },
  ];
  return page(c, { title: view.say(words.changesTitle, at), crumbs, body });
}

function emptyWords(since: PolicyVersion, version: PolicyVersion) {
  return since.textHash === version.textHash
    ? { title: words.changesNone, why: words.changesSame }
    : { title: words.changesNone, why: words.changesUnworded };
}

type OfChanges = {
  view: View;
  changes: readonly PolicyChange[];
  since: PolicyVersion;
  version: PolicyVersion;
};

const Changes: FC<OfChanges> = ({ view, changes, since, version }) => (
  <List
    view={view}
    caption={totalText(view, changes.length)}
    rows={changes}
    columns={[
      { label: words.part, cell: ({ part }) => part },
      { label: words.how, cell: (change) => <How view={view} change={change} /> },
      { label: versionLabel(since), cell: ({ before }) => before && <del>{before}</del> },
      { label: versionLabel(version), cell: ({ after }) => after && <ins>{after}</ins> },
    ]}
  />
);

const How: FC<{ view: View; change: PolicyChange }> = ({ view, change: { before, after } }) => {
  if (before === undefined) return <Tag mood="good">{view.say(words.added)}</Tag>;
  if (after === undefined) return <Tag mood="bad">{view.say(words.removed)}</Tag>;
  return <Tag mood="wait">{view.say(words.changed)}</Tag>;
};

function versionLabel({ number }: PolicyVersion) {
  const [zh, en] = policyWords.versionOf;
  return [zh.replace('{n}', String(number)), en.replace('{n}', String(number))] as const;
}
