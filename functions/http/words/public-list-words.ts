// Words of the public list, for anybody, and of the officers' pages about objections.
import type { Text } from './words.ts';

export const publicListWords = {
  title: ['公示名单', 'Public list'],
  lead: [
    '下列资金将按政策拨付给企业，公示期内任何人都可以提出异议。',
    'These sums are about to be paid under public policies. Anybody may object while they stand here.',
  ],
  none: ['现在没有公示', 'Nothing stands on the list now'],
  noneWhy: ['有新的名单时会在这里公示。', 'New entries are shown here as they come.'],
  policy: ['政策', 'Policy'],
  issuer: ['发布单位', 'Issuer'],
  count: ['公示条数', 'Entries'],
  more: ['超过 {n} 条', 'more than {n}'],
  total: ['共 {n} 条', '{n} in all'],
  firm: ['企业', 'Enterprise'],
  code: ['统一社会信用代码', 'Credit code'],
  amount: ['金额（元）', 'Sum (CNY)'],
  from: ['公示开始', 'From'],
  until: ['公示截止', 'Until'],
  object: ['提出异议', 'Object'],
  objectLead: [
    '请写明哪里不对、依据是什么。异议由政策审核人处理，处理完以前这笔资金不会自动拨付。',
    'Say what is wrong and how you know. A reviewer decides; until then the sum is not paid by itself.',
  ],
  text: ['异议内容', 'Objection'],
  contact: ['联系方式（可以不填）', 'How to reach you (optional)'],
  contactHint: [
    '只给处理人员看，不公开，也不写入日志。',
    'Only whoever decides sees it; it is neither published nor logged.',
  ],
  send: ['提交异议', 'Send the objection'],
  received: ['异议已收到', 'The objection was received'],
  receivedWhy: [
    '政策审核人会处理，处理完以前这笔资金不会自动拨付。',
    'A reviewer will decide it; until then the sum is not paid by itself.',
  ],
  firmObject: ['有异议', 'I object'],
  firmHint: [
    '金额、企业或者条件不对的，请在这里写明。处理完以前不会自动拨付。',
    'If the sum, the enterprise or a condition is wrong, say so here. Nothing is paid by itself before it is decided.',
  ],
  firmOpen: [
    '有异议正在处理，处理完以前不会自动确认。',
    'An objection is being decided; until then nothing is confirmed by itself.',
  ],
  firmItself: [
    '公示到 {until} 为止，期满没有异议的自动确认并付到上面的账户，不用点击。',
    'On the public list until {until}; without an objection it is confirmed by itself after that day and paid to the account above.',
  ],
  firmClick: [
    '公示到 {until} 为止，期间任何人都可以提出异议。首次付到此账户，须由您确认。',
    'On the public list until {until}, where anybody may object. The account is new, so you have to confirm.',
  ],
} as const satisfies Record<string, Text>;

export const objectionWords = {
  title: ['异议', 'Objections'],
  lead: [
    '公示期内收到的异议。没有处理的异议会挡住自动确认，企业自己仍可以确认。',
    'Objections to entries of the public list. An open one holds the automatic confirmation; the firm can still click.',
  ],
  none: ['没有异议', 'No objections'],
  noneWhy: ['公示名单收到异议后会出现在这里。', 'They appear here as they come in.'],
  open: ['待处理', 'Open'],
  dismissed: ['不成立', 'Dismissed'],
  upheld: ['成立', 'Upheld'],
  showOpen: ['看待处理的', 'Show open ones'],
  showDecided: ['看已处理的', 'Show decided ones'],
  at: ['提出时间', 'Made at'],
  by: ['提出人', 'By'],
  byPublic: ['社会公众', 'a reader of the list'],
  byEnterprise: ['企业本身', 'the enterprise itself'],
  state: ['处理结果', 'Outcome'],
  reviewer: ['处理人', 'Decided by'],
  reason: ['理由', 'Reason'],
  trace: ['看这笔应享的来龙去脉', 'Trace the entitlement'],
  dismiss: ['异议不成立', 'Dismiss it'],
  uphold: ['异议成立，须企业确认', 'Uphold it; the firm has to click'],
  decideLead: [
    '不成立的，公示期满后照常自动确认；成立的，重新通知企业，由企业自己确认，事实更正后会自动重新计算或撤回。',
    'Dismissed, it is confirmed by itself after its days. Upheld, the firm is told anew and has to click; a corrected fact changes or withdraws the offer by itself.',
  ],
} as const satisfies Record<string, Text>;
