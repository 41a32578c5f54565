// Words for what is refused about payees: settling banks, and money that a firm passes on.
import type { RefusalTable } from '../refusals.ts';

export const payeeRefusals = {
  'confirm.no-settlement-account': {
    status: 422,
    what: ['还不能确认', 'It cannot be confirmed yet'],
    why: [
      '经办银行的结算账户还没有登记。',
      'The account of the settling bank is not registered yet.',
    ],
    todo: [
      '财政部门登记后会自动更新，您不用做什么。您的权益仍然保留。',
      'This page follows once finance has registered it. Nothing for you to do; your entitlement remains.',
    ],
  },
  'settlement.mistyped': {
    status: 422,
    what: ['结算账户没有登记', 'The account was not entered'],
    why: ['下面几项的格式不对。', 'These fields are not in the right form.'],
    todo: ['请对照银行出具的账户证明改正。', 'Correct them from the bank’s own statement.'],
  },
  'settlement.no-bank': {
    status: 422,
    what: ['这项政策不付给银行', 'This policy pays no bank'],
    why: [
      '只有付给经办银行的政策才登记结算账户。',
      'A settling bank is registered only for a policy in force that pays one.',
    ],
    todo: ['请核对政策代码和收款对象。', 'Check the policy’s key and whom it pays.'],
  },
  'settlement.nothing-proposed': {
    status: 404,
    what: ['没有待复核的账户', 'There is nothing to approve'],
    why: [
      '这项政策在这个区划没有新登记的账户。',
      'No new account was entered for this policy and place.',
    ],
    todo: ['请从结算账户列表进入。', 'Start from the list of settling banks.'],
  },
  'settlement.same-person': {
    status: 403,
    what: ['不能复核自己登记的账户', 'You cannot approve an account that you entered'],
    why: ['登记和复核必须是两个人。', 'It takes two people.'],
    todo: ['请另一位审批员复核。', 'Ask another approver.'],
  },
  'settlement.changed': {
    status: 409,
    what: ['账户有变化，没有复核', 'The account has changed; nothing was approved'],
    why: [
      '您打开页面以后又登记了别的账户。',
      'Another account was entered after you opened the page.',
    ],
    todo: ['请核对现在的账户再复核。', 'Check the account as it is now.'],
  },
  'passing.nothing-due': {
    status: 404,
    what: ['没有要转付的资金', 'There is nothing to pass on'],
    why: ['这笔资金不用转付，或者还没有到账。', 'It is not for passing on, or not paid yet.'],
    todo: ['请看页面上的最新状态。', 'See its present state on the page.'],
  },
} as const satisfies RefusalTable;
