// A person's roles, those that ended as well, and who gave and took them.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { isInForce } from '../../../../shared/domain/role.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { PersonFile } from '../../people-file.ts';
import { viewOf, type View } from '../../view.ts';
import { historyWords as words } from '../../words/history-words.ts';
import { registerWords } from '../../words/register-words.ts';
import { roleWords } from '../../words/shell-words.ts';
import { sourceText } from '../enterprises/fact-table.tsx';
import { page } from '../layout.tsx';
import { List, totalText } from '../list.tsx';
import { Tag } from '../parts.tsx';
import { timeText } from '../texts.ts';
import { auditColumns, ChainNote } from './audit-rows.tsx';

type OfPerson = { view: View; file: PersonFile; nameOf: NameOf };

export function personPage(c: Ask, file: PersonFile, nameOf: NameOf, now: string): Response {
  const view = viewOf(c);
  const body = (
    <>
      <p class="lead hash">{file.person.id}</p>
      <Grants view={view} file={file} nameOf={nameOf} now={now} />
      <section class="card">
        <h2>{view.say(registerWords.audit)}</h2>
        <ChainNote view={view} n={file.audit.length} brokenAt={file.brokenAt} />
        <List
          view={view}
          caption={totalText(view, file.audit.length)}
          rows={file.audit.toReversed()}
          columns={auditColumns(view, nameOf).map(({ label, text, cell }) => ({
            label,
            cell: cell ?? text,
          }))}
        />
      </section>
    </>
  );
  const crumbs = [{ href: '/audit', label: view.say(words.auditTitle) }];
  return page(c, { title: file.person.name, crumbs, body });
}

const Grants: FC<OfPerson & { now: string }> = ({ view, file, nameOf, now }) => (
  <section class="card">
    <h2>{view.say(words.grants)}</h2>
    <List
      view={view}
      caption={totalText(view, file.grants.length)}
      rows={file.grants}
      columns={[
        {
          label: words.role,
          cell: ({ role, source }) =>
            [view.say(roleWords[role]), source && sourceText(view, source)]
              .filter(Boolean)
              .join(' · '),
        },
        { label: words.division, cell: ({ division }) => divisionPath(division) },
        {
          label: words.state,
          cell: (grant) =>
            isInForce(grant, now) ? (
              <Tag mood="good">{view.say(words.inForce)}</Tag>
            ) : (
              <Tag>{view.say(words.ended)}</Tag>
            ),
        },
        { label: words.from, cell: ({ fromAt }) => timeText(fromAt) },
        {
          label: words.until,
          cell: ({ untilAt }) => (untilAt ? timeText(untilAt) : view.say(words.open)),
        },
        { label: words.given, cell: ({ grantedBy }) => nameOf(grantedBy) },
      ]}
    />
  </section>
);
