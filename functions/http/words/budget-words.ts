// Words of the budgets and their journals.
import type { BudgetAccount } from '../../../shared/domain/budget.ts';
import type { Text } from './words.ts';

export const budgetWords = {
  title: ['预算', 'Budgets'],
  lead: [
    '各项政策、各年度、各区划的资金。余额随每一笔确认、审批、送银行、到账即时变化。',
    'The money of each policy, year and division. Balances move with every confirmation, approval, hand-over and payment.',
  ],
  none: ['没有看得到的预算', 'No budgets to see'],
  noneWhy: [
    '财政安排资金后会出现在这里；上级安排的资金也会列出。',
    'They appear once money is set aside, by a division above as well.',
  ],
  policy: ['政策', 'Policy'],
  year: ['年度', 'Year'],
  division: ['区划', 'Division'],
  total: ['安排（元）', 'Set aside (CNY)'],
  available: ['可用（元）', 'Available (CNY)'],
  reserved: ['已预留（元）', 'Reserved (CNY)'],
  committed: ['已批准（元）', 'Committed (CNY)'],
  sent: ['已送银行（元）', 'At the bank (CNY)'],
  paid: ['已兑付（元）', 'Paid (CNY)'],
  waiting: ['排队笔数', 'Waiting'],
  journal: ['流水', 'Journal'],
  journalLead: [
    '最近的在前。每一笔写明动了哪两个科目，以及动前、动后的余额。',
    'The latest first. Each entry says which two accounts it moved and their balance before and after.',
  ],
  sequence: ['序号', 'No.'],
  at: ['时间', 'At'],
  move: ['事项', 'Move'],
  entitlement: ['应享', 'Entitlement'],
  amount: ['金额（元）', 'Amount (CNY)'],
  balances: ['余额（元）', 'Balances (CNY)'],
  balanced: [
    '平：安排 = 可用 + 已预留 + 已批准 + 已送银行 + 已兑付 - 退回财政',
    'Balanced: set aside = available + reserved + committed + at the bank + paid - returned',
  ],
  unbalanced: [
    '不平！请停止使用这笔预算，并报告审计。',
    'Not balanced! Stop using this budget and tell the auditor.',
  ],
} as const satisfies Record<string, Text>;

export const accountWords: Readonly<Record<BudgetAccount, Text>> = {
  cap: ['初始安排', 'cap'],
  topUp: ['追加', 'top-up'],
  withdrawn: ['调减', 'withdrawn'],
  available: ['可用', 'available'],
  reserved: ['已预留', 'reserved'],
  committed: ['已批准', 'committed'],
  sent: ['已送银行', 'at the bank'],
  paid: ['已兑付', 'paid'],
  returnedToBudget: ['退回财政', 'returned'],
};

export const moveWords: Readonly<Record<string, Text>> = {
  open: ['安排资金', 'Money set aside'],
  topUp: ['追加资金', 'Money added'],
  reserve: ['企业确认，预留', 'Confirmed, reserved'],
  release: ['预留退回', 'Reservation released'],
  commit: ['批次批准', 'Batch approved'],
  send: ['送银行', 'Sent to the bank'],
  pay: ['到账', 'Paid'],
  reject: ['银行退回', 'Returned by the bank'],
};
