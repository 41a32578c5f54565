// Words of the terms of a policy that no sentence of its conditions says: how far back it looks, when it
// settles, who is paid, what happens when the money is short.
import type { Policy } from '../../../rules/policy.ts';
import type { Text } from './words.ts';

export const termWords = {
  lookBack: ['回看期数', 'Periods looked back'],
  settle: ['结算时点', 'Settles'],
  payee: ['收款人', 'Payee'],
  budget: ['预算不足时', 'When the budget is short'],
  groups: ['互斥与优先组', 'Stacking groups'],
  recovery: ['追回', 'Recovery'],
} as const satisfies Record<string, Text>;

export const settleWords: Readonly<Record<NonNullable<Policy['settle']>, Text>> = {
  now: ['随时', 'at once'],
  month: ['每月结束后', 'after each month'],
  quarter: ['每季度结束后', 'after each quarter'],
  year: ['每年结束后', 'after each year'],
};

export const payeeWords: Readonly<Record<Policy['payee']['to'], Text>> = {
  enterprise: ['企业', 'the enterprise'],
  bank: ['银行', 'the bank'],
  person: ['个人', 'the person'],
};

export const budgetModeWords: Readonly<Record<Policy['budget'], Text>> = {
  none: ['不占用预算', 'no budget is used'],
  queue: ['排队，到账后按顺序付款', 'queued, and paid in order'],
  proRata: ['按比例分配', 'shared in proportion'],
};
