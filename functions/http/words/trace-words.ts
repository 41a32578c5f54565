// Words for staff about states and about what happened; the enterprise's page has its own, which
// speak to the reader.
import type { InstalmentState } from '../../../shared/domain/instalment-states.ts';
import type { Notice } from '../../../shared/domain/notice.ts';
import type { Mood } from './offer-state-words.ts';
import type { Text } from './words.ts';

/** The state of an instalment as staff call it. */
export const instalmentWords: Readonly<Record<InstalmentState, { label: Text; mood: Mood }>> = {
  matched: { label: ['待通知', 'To be notified'], mood: 'wait' },
  noticed: { label: ['待企业确认', 'Awaiting confirmation'], mood: 'live' },
  informed: { label: ['已告知', 'Informed'], mood: 'good' },
  waiting: { label: ['排队等预算', 'Waiting for budget'], mood: 'wait' },
  confirmed: { label: ['已确认', 'Confirmed'], mood: 'live' },
  batched: { label: ['已编批', 'In a batch'], mood: 'live' },
  approved: { label: ['已批准', 'Approved'], mood: 'live' },
  sent: { label: ['已送银行', 'Sent to the bank'], mood: 'live' },
  paid: { label: ['已到账', 'Paid'], mood: 'good' },
  returned: { label: ['银行退回', 'Returned by the bank'], mood: 'bad' },
  declined: { label: ['企业放弃', 'Declined'], mood: 'wait' },
  lapsed: { label: ['逾期未确认', 'Not confirmed in time'], mood: 'wait' },
  withdrawn: { label: ['已撤回', 'Withdrawn'], mood: 'bad' },
};

export const noticeWords = {
  queued: ['待发送', 'Queued'],
  sent: ['已发送', 'Sent'],
  superseded: ['已被新通知替代', 'Superseded'],
  unreachable: ['没有可送达的地址', 'No address that takes mail'],
} as const satisfies Record<Notice['state'], Text>;

/** The actions of an audit chain; one without words is shown as it is written. */
export const actionWords: Readonly<Record<string, Text>> = {
  offered: ['匹配，开立分期', 'Matched, instalment opened'],
  revised: ['金额随数据更新', 'Sum follows the facts'],
  withdrawn: ['因数据变化撤回', 'Withdrawn with the facts'],
  noted: [
    '重新匹配：应享 {due} 元，分期不变',
    'Matched again: {due} due, instalments as they were',
  ],
  notice: ['发送通知', 'Notice sent'],
  inform: ['发送告知', 'Information sent'],
  confirm: ['确认领取', 'Confirmed'],
  queue: ['确认领取，排队等预算', 'Confirmed, in the queue'],
  'pass-on': ['企业报告已转付给职工', 'Reported as passed on to employees'],
  object: ['公示期内提出异议', 'Objection on the public list'],
  dismissed: ['异议不成立', 'Objection dismissed'],
  upheld: ['异议成立', 'Objection upheld'],
  revise: ['重新通知，须企业确认', 'Offered anew, for the firm to click'],
  reserve: ['预算到位，预留', 'Budget reserved'],
  'change-pot': ['转到有资金的预算排队', 'In the queue of a budget with money'],
  undo: ['撤回确认', 'Confirmation taken back'],
  decline: ['放弃领取', 'Declined'],
  lapse: ['逾期', 'Lapsed'],
  reopen: ['重新领取', 'Taken up again'],
  batch: ['编入批次', 'Put into a batch'],
  approve: ['审批通过', 'Approved'],
  send: ['送银行', 'Sent to the bank'],
  pay: ['到账', 'Paid'],
  return: ['银行退回', 'Returned by the bank'],
};
