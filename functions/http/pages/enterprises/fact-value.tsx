// One fact's value on a page: plain ones in the line, series and lists in a drawer.
import type { FC } from 'hono/jsx';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import type { EnterpriseShown } from '../../enterprise-file.ts';
import type { View } from '../../view.ts';
import { factText } from '../fact-text.ts';
import { totalText } from '../list.tsx';
import { maskedAccount } from '../texts.ts';

export type Row = { key: string; value: unknown; source: string; asOfAt: string };
export type OfFile = { view: View; file: EnterpriseShown['file'] };

export const FactValue: FC<{ view: View; row: Row }> = ({ view, row: { key, value } }) => {
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
