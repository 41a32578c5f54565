// The facts that a decision was made on, a line each: what was known, and where it came from.
import { factOf } from '../rules/facts/catalogue.ts';
import type { Policy } from '../rules/policy.ts';
import { showOfShape, valueWords } from '../rules/words/value-words.ts';
import type { RecordedFact } from './decision-record.ts';
import { shanghaiTime } from './shanghai-time.ts';

/** The lines of the facts that a decision read. */
export function factLines(facts: readonly RecordedFact[], policy: Policy): string[] {
  return facts.map((fact) => {
    const newest = fact.origins.toSorted((a, b) => (a.asOfAt < b.asOfAt ? 1 : -1))[0];
    const origin = newest
      ? `${newest.source} ${shanghaiTime(newest.asOfAt)} ${newest.deliveryId}`
      : '';
    const label = factOf(fact.key)?.label.zh ?? '';
    return `${label} ${fact.key}  ${valueText(fact, policy)}  ${origin}`.trimEnd();
  });
}

function valueText({ key, value, known }: RecordedFact, policy: Policy): string {
  if (!known) return '未知 unknown';
  const shape = factOf(key)?.shape;
  if (!shape || (typeof value === 'object' && value !== null)) return JSON.stringify(value);
  return valueWords(value, showOfShape(shape, undefined), policy, 'zh');
}
