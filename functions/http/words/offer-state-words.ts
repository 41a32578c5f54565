// What each state of an instalment means for the firm, in words that speak to the reader.
import type { InstalmentState } from '../../../shared/domain/instalment-states.ts';
import type { Text } from './words.ts';

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
      '钱仍然是您的。请联系税务或人社部门更正收款账户，更正后在这个页面同意新账户，就会重新付款。',
      'The money is still yours. Have the tax or social security office correct your account, then agree to the new one on this page; it is paid again after that.',
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

/** The sum has changed since the last mail, and can be answered here already. */
export const changedWords: StateWords = {
  heading: ['金额刚刚更新，等待您确认', 'The sum has just changed; waiting for your answer'],
  text: [
    '数据有更新，请以下面的金额为准。新的通知也会发到您的邮箱。',
    'Data has changed; the sum below is the one that counts. A new notice is also on its way.',
  ],
  mood: 'live',
};

/** The money reaches the firm, its staff or its bank without anything being paid from here. */
export const paidElsewhereWords: StateWords = {
  heading: ['您可以享受这项政策', 'This policy is for you'],
  text: [
    '不用申请，也不用确认：由经办银行或主管部门直接兑现。',
    'Nothing to apply for or confirm: the bank or the department in charge carries it out.',
  ],
  mood: 'good',
};
