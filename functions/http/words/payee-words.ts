// Words of the finance pages about settling banks and about money that firms pass on.
import type { Text } from './words.ts';

export const settlementWords = {
  title: ['结算账户', 'Settling banks'],
  lead: [
    '银行先行降低利率的政策，资金付给经办银行。账户由一人登记、另一人复核后才能付款。',
    'Where a bank lowers its rate first, the money goes to it. One person enters the account, another approves it.',
  ],
  none: ['还没有登记结算账户', 'No settling bank is registered'],
  noneWhy: ['有付给银行的政策时在这里登记。', 'Enter one here for a policy that pays a bank.'],
  policy: ['政策', 'Policy'],
  division: ['区划', 'Division'],
  holder: ['户名', 'Holder'],
  number: ['账号', 'Account number'],
  bank: ['联行号', 'Bank code'],
  verifiedOn: ['核验日期', 'Verified on'],
  state: ['状态', 'State'],
  inForce: ['在用', 'In force'],
  proposed: ['待复核', 'To be approved'],
  propose: ['登记账户', 'Enter an account'],
  approve: ['复核通过', 'Approve'],
} as const satisfies Record<string, Text>;

export const passOnWords = {
  title: ['转付', 'Passed on'],
  lead: [
    '付到企业、由企业转付给职工的资金。每页按期限排列，逾期的在前。',
    'Paid to firms for their employees. Each page is in the order of the due days, what is overdue first.',
  ],
  none: ['没有待转付的资金', 'Nothing is waiting to be passed on'],
  noneWhy: ['付款到账后会出现在这里。', 'Payments appear here as they arrive.'],
  showOpen: ['看待转付的', 'Show open ones'],
  showDone: ['看已转付的', 'Show those passed on'],
  firm: ['企业', 'Enterprise'],
  persons: ['人数', 'Persons'],
  amount: ['金额（元）', 'Sum (CNY)'],
  paidOn: ['到账日', 'Paid on'],
  dueOn: ['转付期限', 'Due on'],
  state: ['状态', 'State'],
  open: ['待转付', 'Open'],
  overdue: ['逾期', 'Overdue'],
  done: ['已转付', 'Passed on'],
} as const satisfies Record<string, Text>;
