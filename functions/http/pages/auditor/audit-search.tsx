// The audit search: one field, and the chain that it leads to.
import type { Ask } from '../../context.ts';
import type { Chain } from '../../audit-search.ts';
import type { NameOf } from '../../names-of-actors.ts';
import { viewOf } from '../../view.ts';
import { historyWords as words } from '../../words/history-words.ts';
import { registerWords } from '../../words/register-words.ts';
import { FilterBar } from '../filter-bar.tsx';
import { page } from '../layout.tsx';
import { listAnswer } from '../list-page.tsx';
import { auditColumns, ChainNote } from './audit-rows.tsx';

type Shown = { readonly typed: string; readonly chain: Chain | undefined; readonly nameOf: NameOf };

export function auditSearchPage(c: Ask, { typed, chain, nameOf }: Shown): Response {
  const view = viewOf(c);
  const filters = [{ name: 'q', label: words.auditFor, value: typed }];
  if (chain) {
    const { rows, brokenAt, entity } = chain;
    return listAnswer(c, {
      title: words.auditTitle,
      name: 'audit',
      filters,
      above: <ChainNote view={view} n={rows.length} brokenAt={brokenAt} />,
      columns: auditColumns(view, nameOf),
      rows,
      next: undefined,
      total: { n: rows.length, isMore: false },
      empty: { title: registerWords.audit, why: [entity, entity] },
    });
  }
  const body = (
    <>
      <p class="lead">{view.say(words.auditLead)}</p>
      <FilterBar c={c} view={view} filters={filters} noFile />
      {typed === '' ? null : (
        <div class="note wait" role="status">
          <strong>{view.say(words.auditNone, { typed })}</strong>
          <p>{view.say(words.auditNoneTodo)}</p>
        </div>
      )}
    </>
  );
  return page(c, { title: view.say(words.auditTitle), body });
}
