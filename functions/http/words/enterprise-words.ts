// Words of the page an enterprise opens on a phone. Plain, short, and complete: how much, why, until
// when, from whom, and what happens next.
import type { InstalmentState } from '../../../shared/domain/instalment-states.ts';
import type { Text } from './words.ts';

export const enterpriseWords = {
  openTitle: ['打开您的通知', 'Open your notice'],
  opening: ['正在打开……', 'Opening…'],
  openLead: [
    '请使用通知邮件里的链接。如果链接打不开，请输入邮件里的 12 位通知码。',
    'Use the link in the mail. If it does not open, type the 12-character code from the mail.',
  ],
  code: ['通知码', 'Code'],
  codeHint: ['12 位字母和数字，不分大小写', '12 letters and digits, upper or lower case'],
  open: ['打开', 'Open'],
  forFirm: ['{name}', '{name}'],
  youGet: ['可以领取', 'You can receive'],
  youSave: ['可以少缴', 'You save'],
  youGot: ['金额', 'Amount'],
  capitals: ['大写', 'In capitals'],
  policy: ['依据政策', 'Under the policy'],
  period: ['所属期间', 'Period'],
  from: ['由谁发放', 'From'],
  issuedBy: ['发文单位', 'Issued by'],
  until: ['请在此日前确认', 'Please answer by'],
  account: ['收款账户', 'Account'],
  reference: ['办理编号', 'Reference'],
  why: ['为什么是这个金额', 'Why this sum'],
  steps: ['金额怎么算出来的', 'How it was worked out'],
  confirm: ['确认领取', 'Confirm'],
  confirmHint: [
    '确认后不用交任何材料，也不用再申请。钱会直接付到上面的账户。',
    'Nothing else to hand in or apply for. The money goes straight to the account above.',
  ],
  digits: ['收款账户的最后四位数字', 'Last four digits of the account'],
  digitsHint: [
    '这是首次付到此账户，或金额较大，请输入账号最后四位，以确认是您本人。',
    'First payment to this account, or a large sum: type its last four digits.',
  ],
  accountWrong: [
    '账户不对？请不要确认，联系税务或人社部门更正；账户不能在这个页面修改。',
    'Wrong account? Do not confirm; have the tax or social security office correct it. It cannot be changed here.',
  ],
  decline: ['不领取', 'Decline'],
  declineReason: ['原因（可以不填）', 'Reason (optional)'],
  declineSure: ['确定不领取', 'Yes, decline'],
  declineHint: [
    '放弃后仍可在期限内改变主意。不领取不影响您的信用，也不影响其他政策。',
    'You may change your mind. Declining affects neither your credit nor other policies.',
  ],
  undo: ['撤回确认', 'Take the confirmation back'],
  undoHint: [
    '编入付款批次前都可以撤回。',
    'You can take it back until it is put into a payment batch.',
  ],
  reopen: ['重新领取', 'Take it up again'],
  bankSays: ['银行说明：{reason}', 'The bank says: {reason}'],
  progress: ['办理进度', 'Progress'],
  more: ['其他笔次', 'Other instalments'],
  instalment: ['第 {n} 笔', 'Instalment {n}'],
  notYou: [
    '本链接只用于查看和确认这一笔资金，请勿转发。我们不会要求您转账，也不会索要密码或验证码。',
    'This link only shows and confirms this payment; do not forward it. We never ask for transfers, passwords or codes.',
  ],
  queueAhead: ['前面还有 {n} 家企业', '{n} enterprises are ahead of you'],
  queueNext: ['下一个就轮到您', 'You are next'],
  noAccount: [
    '还没有您的收款账户。请先向税务机关登记退税账户，登记后这里会自动更新。',
    'We have no account for you yet. Register a refund account with the tax office; this page follows by itself.',
  ],
} as const satisfies Record<string, Text>;

type StateWords = { readonly heading: Text; readonly text: Text; readonly mood: Mood };
export type Mood = 'good' | 'bad' | 'wait' | 'live';

/** What each state of an instalment means for the firm. */
export const stateWords: Readonly<Record<InstalmentState, StateWords>> = {
  matched: {
    heading: ['正在准备通知', 'A notice is being prepared'],
    text: [
      '数据刚刚更新，金额正在核对。新的通知会马上发给您，请稍后再打开。',
      'Data has just changed and the sum is being checked. A new notice follows shortly.',
    ],
    mood: 'wait',
  },
  noticed: {
    heading: ['等待您确认', 'Waiting for your answer'],
    text: ['请核对下面的内容。', 'Please check what is below.'],
    mood: 'live',
  },
  informed: {
    heading: ['您可以享受这项优惠', 'You can use this relief'],
    text: [
      '不用申请，也不用确认：办理申报时系统会自动计算。',
      'Nothing to apply for or confirm: it is worked out when you file.',
    ],
    mood: 'good',
  },
  waiting: {
    heading: ['已确认，正在排队', 'Confirmed, in the queue'],
    text: [
      '本期资金暂时用完。您的位置已经保留，资金到位后按顺序付款，不用再做什么。',
      'The budget is used up for now. Your place is kept and paid in order; nothing more to do.',
    ],
    mood: 'wait',
  },
  confirmed: {
    heading: ['已确认，等待付款', 'Confirmed, waiting for payment'],
    text: [
      '资金已经为您留好，财政部门会编入付款批次。',
      'The money is reserved for you and will be put into a payment batch.',
    ],
    mood: 'good',
  },
  batched: {
    heading: ['已编入付款批次', 'In a payment batch'],
    text: ['财政部门正在审批。', 'Finance is approving it.'],
    mood: 'good',
  },
  approved: {
    heading: ['付款已批准', 'Payment approved'],
    text: ['马上送交银行。', 'It goes to the bank next.'],
    mood: 'good',
  },
  sent: {
    heading: ['银行正在付款', 'The bank is paying'],
    text: ['到账后这里会显示日期。', 'The date will be shown here once it has arrived.'],
    mood: 'good',
  },
  paid: {
    heading: ['已经到账', 'Paid'],
    text: ['请查收。', 'Please check your account.'],
    mood: 'good',
  },
  returned: {
    heading: ['银行退回了付款', 'The bank returned the payment'],
    text: [
      '钱仍然是您的。请联系税务机关更正收款账户，更正后会自动重新付款，不用再确认。',
      'The money is still yours. Have the tax office correct your account; it is then paid again by itself, with nothing to confirm.',
    ],
    mood: 'bad',
  },
  declined: {
    heading: ['您已选择不领取', 'You declined'],
    text: ['如果改变主意，可以重新领取。', 'If you change your mind, you can take it up again.'],
    mood: 'wait',
  },
  lapsed: {
    heading: ['确认期限已过', 'The time to confirm has passed'],
    text: [
      '钱没有作废：您仍可以重新领取。',
      'The money is not lost: you can still take it up again.',
    ],
    mood: 'wait',
  },
  withdrawn: {
    heading: ['这笔资金现在不能领取', 'This is not available now'],
    text: [
      '因为数据有变化，按现在的数据不再符合条件，或者金额已经为零。如认为数据不对，请向提供数据的部门提出。',
      'Data has changed and the conditions are no longer met, or nothing is left to pay. If the data is wrong, tell the department that provided it.',
    ],
    mood: 'bad',
  },
};

export const progressWords = {
  notice: ['收到通知', 'Notice'],
  confirm: ['企业确认', 'Your confirmation'],
  batch: ['财政编制付款批次', 'Payment batch'],
  approve: ['财政审批', 'Approved'],
  pay: ['银行付款到账', 'Paid by the bank'],
} as const satisfies Record<string, Text>;
