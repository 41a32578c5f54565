// Small texts of a policy: its time, its places, the value of a parameter.
import { divisionPath } from '../../../../shared/domain/division.ts';
import { fen, yuanText } from '../../../../shared/domain/money.ts';
import type { DatedValue, Parameter, Policy } from '../../../../rules/policy.ts';
import type { View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';

/** `2025-01-01 – 2027-12-31`, one for each stretch. */
export function validityText(view: View, policy: Policy): string {
  return policy.validity
    .map(({ from, to }) => `${from} – ${to ?? view.say(words.open)}`)
    .join(view.lang === 'zh' ? '；' : '; ');
}

export function divisionsText(view: View, divisions: readonly string[] | undefined): string {
  if (!divisions || divisions.length === 0) return view.say(words.country);
  return divisions.map((code) => divisionPath(code.padEnd(6, '0'))).join('、');
}

/** A parameter's value with its unit; a scale as its steps. */
export function parameterText(
  view: View,
  { unit }: Parameter,
  { value, inclusive }: DatedValue,
): string {
  if (value === null) return view.say(words.noLimit);
  if (typeof value === 'object') {
    return value
      .map((entry) =>
        typeof entry === 'string'
          ? entry
          : `≤ ${entry.upTo === null ? '∞' : yuanText(fen(entry.upTo))}: ${percent(entry.bp)}`,
      )
      .join(view.lang === 'zh' ? '；' : '; ');
  }
  if (typeof value === 'boolean') return view.say(value ? words.yes : words.no);
  const text = typeof value === 'number' ? numberText(unit, value) : value;
  return inclusive === false ? `< ${text}` : text;
}

function numberText(unit: string, value: number): string {
  if (unit === 'bp') return percent(value);
  if (unit.startsWith('fen')) return `${yuanText(fen(value))} 元`;
  return value.toLocaleString('en-US');
}

function percent(bp: number): string {
  return `${Math.trunc(bp / 100)}.${String(Math.abs(bp % 100)).padStart(2, '0')}%`;
}
