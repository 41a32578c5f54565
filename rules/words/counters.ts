// The words that count members of a list: 2 人, 3 笔, and what one of them is called.

import { parseReference } from '../formula/reference.ts';
import { either } from './language.ts';
import type { Setting } from './setting.ts';

type Counter = {
  readonly zh: string;
  readonly each: string;
  readonly one: string;
  readonly many: string;
};
const other: Counter = { zh: '项', each: '每项', one: 'item', many: 'items' };
const counters: Readonly<Record<string, Counter>> = {
  'hr.hires': { zh: '人', each: '每名', one: 'person', many: 'persons' },
  'bank.loans': { zh: '笔', each: '每笔', one: 'loan', many: 'loans' },
  'com.exportCredit': { zh: '份', each: '每份', one: 'policy', many: 'policies' },
  'res.warehouses': { zh: '处', each: '每处', one: 'facility', many: 'facilities' },
  si: { zh: '个月', each: '每月', one: 'month', many: 'months' },
};

/** Counts members of the list at hand: 2 人 / 2 persons. */
export function counted(count: number, over: string, { lang }: Pick<Setting, 'lang'>): string {
  const { zh, one, many } = counterOf(over);
  return either(lang, `${count} ${zh}`, `${count} ${count === 1 ? one : many}`);
}

/** "Each one": 每名 / each person. */
export function eachOne(over: string, { lang }: Setting): string {
  const { each, one } = counterOf(over);
  return either(lang, each, `each ${one}`);
}

function counterOf(over: string): Counter {
  const reference = parseReference(over);
  const last = reference?.steps.at(-1);
  const name = reference?.head.kind === 'fact' ? reference.head.key : '';
  return counters[last?.kind === 'field' ? last.name : name] ?? other;
}
