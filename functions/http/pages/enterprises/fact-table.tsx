// Everything that is known about a firm, with who says so and as of when. Account numbers are masked:
// nobody needs them here.
import type { FC } from 'hono/jsx';
import { departments, isDepartment } from '../../../../rules/facts/department.ts';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import type { EnterpriseShown } from '../../enterprise-file.ts';
import type { View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { factText } from '../fact-text.ts';
import { Empty, List, totalText } from '../parts.tsx';
import { maskedAccount, timeText } from '../texts.ts';

type Row = { key: string; value: unknown; source: string; asOfAt: string };
type OfFile = { view: View; file: EnterpriseShown['file'] };

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

const FactValue: FC<{ view: View; row: Row }> = ({ view, row: { key, value } }) => {
  const fact = factOf(key);
  if (!fact) return <code>{JSON.stringify(value)}</code>;
  const entries = entriesOf(fact.kind, masked(key, value));
  const texts = entries.map(([name, entry]) => ({
    name,
    text: factText(view.lang, fact.shape, entry),
  }));
  if (texts.length === 0) return <>{factText(view.lang, fact.shape, null)}</>;
  if (texts.length === 1 && texts[0]?.name === '') return <>{texts[0].text}</>;
  return (
    <details class="drawer">
      <summary>{totalText(view, texts.length)}</summary>
      <div>
        {texts.map(({ name, text }) => (
          <p>
            {name ? <strong>{name} </strong> : null}
            {text}
          </p>
        ))}
      </div>
    </details>
  );
};

/** A series by its periods, a list by its places, anything else as the one value it is. */
function entriesOf(kind: string, value: unknown): [string, unknown][] {
  if (kind === 'series' && typeof value === 'object' && value !== null)
    return Object.entries(value);
  if (kind === 'list' && Array.isArray(value)) {
    return value.map((entry: unknown, index) => [`${index + 1}.`, entry]);
  }
  return [['', value]];
}

function masked(key: string, value: unknown): unknown {
  if (key !== 'account' || typeof value !== 'object' || value === null) return value;
  const number = 'number' in value && typeof value.number === 'string' ? value.number : '';
  return { ...value, number: maskedAccount(number) };
}

export function sourceText(view: View, source: string): string {
  return isDepartment(source) ? departments[source][view.lang] : source;
}
