// Words for what an enterprise can be refused on its page.
import type { RefusalTable } from '../refusals.ts';

export const enterpriseRefusals = {
  'link.unknown': {
    status: 404,
    what: ['这个链接打不开', 'This link does not open'],
    why: [
      '链接或通知码不完整，或者已经换成新的。',
      'The link or code is incomplete, or has been replaced.',
    ],
    todo: [
      '请从最近一封通知邮件里重新打开链接，或输入邮件里的 12 位通知码。',
      'Open the link in the latest notice again, or type its 12-character code.',
    ],
  },
  'link.code-unknown': {
    status: 404,
    what: ['通知码不对', 'This code is not known'],
    why: [
      '没有这个通知码：可能输错了，或者已经换成新的。',
      'It may be mistyped, or replaced by a newer one.',
    ],
    todo: [
      '请对照最近一封通知邮件，重新输入 12 位通知码。',
      'Compare it with the latest notice and type the 12 characters again.',
    ],
  },
  'link.expired': {
    status: 410,
    what: ['这个链接已经到期', 'This link has expired'],
    why: ['链接的有效期到 {expiresOn} 为止。', 'It was valid until {expiresOn}.'],
    todo: [
      '您的权益不会因此消失。请联系发放单位重新发送通知。',
      'Your entitlement remains. Ask the paying office to send a new notice.',
    ],
  },
  'confirm.changed': {
    status: 409,
    what: ['金额有变化，这次没有确认', 'The sum has changed; nothing was confirmed'],
    why: [
      '您打开页面以后数据更新了，现在的金额是 {amountText}。',
      'Data changed after you opened the page. The sum is now {amountText}.',
    ],
    todo: ['请核对新的金额，再确认一次。', 'Check the new sum and confirm again.'],
  },
  'confirm.commitment-missing': {
    status: 422,
    what: ['还没有作出承诺', 'The commitment is missing'],
    why: [
      '这项政策以书面承诺代替证明材料。',
      'This policy takes a written commitment in place of papers.',
    ],
    todo: ['请阅读承诺内容，勾选后再确认。', 'Read the commitment, tick it, and confirm again.'],
  },
  'confirm.commitment-changed': {
    status: 409,
    what: ['承诺的内容有更新，这次没有确认', 'The commitment has changed; nothing was confirmed'],
    why: [
      '您打开页面以后，承诺所依据的数据或政策更新了。',
      'The facts or the policy behind it changed after you opened the page.',
    ],
    todo: [
      '请核对现在的内容，重新勾选后再确认。',
      'Check what stands there now, tick it again, and confirm.',
    ],
  },
  'confirm.digits-wrong': {
    status: 422,
    what: ['账号最后四位不对', 'The last four digits do not match'],
    why: ['还可以再试 {triesLeft} 次。', '{triesLeft} tries are left.'],
    todo: [
      '请看银行卡或开户许可上的账号，输入最后四位数字。',
      'Look at the account number on your bank document and type its last four digits.',
    ],
  },
  'confirm.digits-locked': {
    status: 429,
    what: ['今天不能再试了', 'No more tries today'],
    why: ['账号最后四位今天已输错五次。', 'The digits were wrong five times today.'],
    todo: [
      '请核对账号，明天再试。账户有误的，请到税务或人社部门更正。您的权益仍然保留。',
      'Check the account number and try tomorrow. Have a wrong account corrected by the tax or social security office. Your entitlement remains.',
    ],
  },
  'confirm.no-account': {
    status: 422,
    what: ['还不能确认', 'It cannot be confirmed yet'],
    why: ['没有可用的收款账户。', 'There is no account to pay to.'],
    todo: [
      '请先向税务机关登记退税账户，登记后再打开这个链接。',
      'Register a refund account with the tax office, then open this link again.',
    ],
  },
  'confirm.facts-arriving': {
    status: 503,
    what: ['请稍后再确认', 'Please confirm a little later'],
    why: ['贵单位的资料正在更新。', 'Facts about the enterprise are arriving just now.'],
    todo: ['几分钟后再打开这个页面。', 'Open this page again in a few minutes.'],
  },
  'confirm.account-unverified': {
    status: 422,
    what: ['还不能确认', 'It cannot be confirmed yet'],
    why: ['登记的收款账户还没有经过核验。', 'The account on file has not been verified yet.'],
    todo: [
      '请到税务或人社部门核验账户，核验后再打开这个链接。您的权益仍然保留。',
      'Have the account verified by the tax or social security office, then open this link again. Your entitlement remains.',
    ],
  },
  'confirm.account-of-another': {
    status: 422,
    what: ['还不能确认', 'It cannot be confirmed yet'],
    why: [
      '收款账户的户名与登记的单位名称不一致。',
      'The account is not in the registered name of the enterprise.',
    ],
    todo: [
      '请到税务或人社部门更正账户或名称，再打开这个链接。您的权益仍然保留。',
      'Have the account or the name corrected by the tax or social security office, then open this link again. Your entitlement remains.',
    ],
  },
  'renew.same-account': {
    status: 409,
    what: ['收款账户没有变化', 'The account has not changed'],
    why: ['登记的账户还是您确认时的账户。', 'The account on file is the one you confirmed.'],
    todo: [
      '账户有误的，请到税务或人社部门更正，更正后再打开这个链接。',
      'If it is wrong, have it corrected by the tax or social security office, then open this link again.',
    ],
  },
  'confirm.not-open': {
    status: 409,
    what: ['现在不能确认', 'It cannot be confirmed now'],
    why: ['这笔资金的状态已经改变。', 'Its state has changed.'],
    todo: ['请看下面的最新状态。', 'See its present state below.'],
  },
  'confirm.expired': {
    status: 410,
    what: ['已过确认期限', 'The time to confirm has passed'],
    why: ['确认期限到 {deadlineOn} 为止。', 'It ended on {deadlineOn}.'],
    todo: ['可以重新领取，或联系发放单位。', 'Take it up again, or ask the paying office.'],
  },
  'decline.not-open': {
    status: 409,
    what: ['现在不能放弃', 'It cannot be declined now'],
    why: ['这笔资金的状态已经改变。', 'Its state has changed.'],
    todo: ['请看下面的最新状态。', 'See its present state below.'],
  },
  'undo.too-late': {
    status: 409,
    what: ['已经不能撤回', 'It is too late to take it back'],
    why: ['这笔资金已经编入付款批次。', 'It is in a payment batch.'],
    todo: ['如需退回资金，请联系发放单位。', 'To return the money, ask the paying office.'],
  },
  'reopen.not-closed': {
    status: 409,
    what: ['不需要重新领取', 'There is nothing to take up again'],
    why: ['这笔资金没有被放弃，也没有过期。', 'It was neither declined nor missed.'],
    todo: ['请看下面的最新状态。', 'See its present state below.'],
  },
  'reopen.nothing-due': {
    status: 409,
    what: ['现在没有可以领取的金额', 'Nothing is due now'],
    why: [
      '按现在的数据不再符合条件，或者已有更新的一笔。',
      'By present data the conditions are not met, or a newer instalment is open.',
    ],
    todo: ['请看最近一封通知。', 'See the latest notice.'],
  },
} as const satisfies RefusalTable;
