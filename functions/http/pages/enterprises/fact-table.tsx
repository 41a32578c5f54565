// Everything that is known about a firm, with who says so and as of when. Account numbers are masked:
// nobody needs them here.
import type { FC } from 'hono/jsx';
import { departments, isDepartment } from '../../../../rules/facts/department.ts';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import type { EnterpriseShown } from '../../enterprise-file.ts';
import type { View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { Empty } from '../parts.tsx';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { FactValue, type OfFile, type Row } from './fact-value.tsx';

export const FactTable: FC<OfFile> = ({ view, file }) => {
  const rows = rowsOf(file);
  if (rows.length === 0) {
    return <Empty view={view} title={words.factsNone} why={words.factsNoneWhy} />;
  }
  return (
    <section class="card">
      <h2>{view.say(words.facts)}</h2>
      <List
        view={view}
        caption={totalText(view, rows.length)}
        rows={rows}
        columns={[
          { label: words.fact, cell: (row) => <FactName view={view} name={row.key} /> },
          { label: words.value, cell: (row) => <FactValue view={view} row={row} /> },
          { label: words.source, cell: (row) => sourceText(view, row.source) },
          { label: words.asOf, cell: (row) => <time>{timeText(row.asOfAt)}</time> },
        ]}
      />
    </section>
  );
};

/** One row a fact; of several origins the latest as-of stands for it. */
function rowsOf({ facts, origins }: EnterpriseShown['file']): Row[] {
  return Object.entries(facts).map(([key, value]) => {
    const latest = origins
      .filter((origin) => origin.key === key)
      .toSorted((a, b) => (a.asOfAt < b.asOfAt ? 1 : -1))[0];
    return { key, value, source: latest?.source ?? '', asOfAt: latest?.asOfAt ?? '' };
  });
}

export const FactName: FC<{ view: View; name: string }> = ({ view, name }) => (
  <>
    {factOf(name)?.label[view.lang] ?? name}
    <span class="clause hash">{name}</span>
  </>
);

export function sourceText(view: View, source: string): string {
  return isDepartment(source) ? departments[source][view.lang] : source;
}
