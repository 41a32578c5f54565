// Words of the page an enterprise opens on a phone. Plain, short, and complete: how much, why, until
// when, from whom, and what happens next.
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
  youBenefit: ['可以享受', 'Your benefit'],
  youGot: ['金额', 'Amount'],
  capitals: ['大写', 'In capitals'],
  policy: ['依据政策', 'Under the policy'],
  period: ['所属期间', 'Period'],
  issuedBy: ['政策发布单位', 'Policy issued by'],
  until: ['请在此日前确认', 'Please answer by'],
  account: ['收款账户', 'Account'],
  bankAccount: ['付给经办银行', 'Paid to the bank'],
  firm: ['统一社会信用代码', 'Credit code'],
  reference: ['办理编号', 'Reference'],
  fullReference: ['完整编号', 'Full reference'],
  why: ['为什么是这个金额', 'Why this sum'],
  steps: ['金额怎么算出来的', 'How it was worked out'],
  confirm: ['确认领取', 'Confirm'],
  confirmHint: [
    '确认后不用交任何材料，也不用再申请。钱会直接付到上面的账户。',
    'Nothing else to hand in or apply for. The money goes straight to the account above.',
  ],
  accountCorrected: [
    '收款账户已更正为：{account}。请核对并输入新账号的最后四位，确认后才会付到这个账户。',
    'The account was corrected to {account}. Check it and type its last four digits; nothing is paid to it before you agree.',
  ],
  accountAgree: ['同意付到这个账户', 'Pay to this account'],
  committedFacts: ['承诺所依据的数据', 'The facts that the commitment is about'],
  saidBy: ['来自{source}，截至 {at}', 'from {source}, as of {at}'],
  factUnknown: ['还没有', 'not known'],
  factEntries: ['{n} 条', '{n} entries'],
  chineseBinds: ['以中文为准。', 'The Chinese text above binds; in English it says:'],
  digits: ['收款账户的最后四位数字', 'Last four digits of the account'],
  digitsHint: [
    '这是首次付到此账户，或金额较大：请核对账号最后四位并输入。',
    'First payment to this account, or a large sum: check its last four digits and type them.',
  ],
  digitsLocked: [
    '账号最后四位今天已输错五次，请核对账号，明天再确认。您的权益仍然保留。',
    'The last four digits were wrong five times today. Check the account and confirm tomorrow; your entitlement remains.',
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
  noBankAccount: [
    '经办银行的结算账户还没有登记。登记后这里会自动更新，您不用做什么。',
    'The account of the settling bank is not registered yet. This page follows by itself; nothing for you to do.',
  ],
  bankPaid: [
    '银行已先行降低您的利率，这笔钱直接付给经办银行，不经过您的账户。',
    'The bank has lowered your rate already; the money goes straight to it and not through your account.',
  ],
  passOn: ['转付给职工', 'Pass it on'],
  passOnLater: [
    '这笔钱归职工个人：到账后请在 {days} 日内转付给本人，并在这个页面报告。',
    'This money is for your employees: pass it on to them within {days} days of its arrival, and say so here.',
  ],
  passOnDue: [
    '请在 {until} 前把 {sum} 转付给 {n} 名职工，转付后在这里报告。',
    'Pass {sum} on to {n} employees by {until}, and say so here.',
  ],
  passOnOverdue: ['已经过了转付期限，请尽快转付。', 'The day has passed; please do it soon.'],
  passOnDone: ['已报告转付：{at}', 'Reported as passed on: {at}'],
  passOnReport: ['报告已转付', 'Report it as passed on'],
  noAccount: [
    '还没有您的收款账户。请先向税务机关登记退税账户，登记后这里会自动更新。',
    'We have no account for you yet. Register a refund account with the tax office; this page follows by itself.',
  ],
} as const satisfies Record<string, Text>;

export const progressWords = {
  notice: ['收到通知', 'Notice'],
  confirm: ['企业确认', 'Your confirmation'],
  batch: ['财政编制付款批次', 'Payment batch'],
  approve: ['财政审批', 'Approved'],
  pay: ['银行付款到账', 'Paid by the bank'],
} as const satisfies Record<string, Text>;
