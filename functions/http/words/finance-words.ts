// Words of the pages on which money is prepared, approved, sent and answered for.
import type { Batch } from '../../../shared/domain/batch.ts';
import type { Text } from './words.ts';

export const financeWords = {
  payoutsTitle: ['待兑付', 'Waiting for payout'],
  payoutsLead: [
    '企业已经确认、资金已经预留的分期。编制批次时会逐笔重新核对，账户与确认时不同的不会编入。',
    'Confirmed instalments with money reserved. Each is checked again when a batch is made; one whose account differs from the confirmed one is left out.',
  ],
  payoutsNone: ['现在没有待兑付的分期', 'Nothing is waiting for payout'],
  payoutsNoneWhy: ['企业确认后会出现在这里。', 'Instalments appear here once enterprises confirm.'],
  returnedTitle: ['退回，待更正账户（{n} 笔）', 'Returned, account to be corrected ({n})'],
  returnedLead: [
    '银行退回的付款，不在上面的笔数和金额里。账户由税务或人社部门更正、企业同意新账户后，会回到待兑付。',
    'Payments that the bank returned; not part of the count and sum above. They wait again once the account is corrected and the enterprise agrees to it.',
  ],
  division: ['区划', 'Division'],
  enterprise: ['企业', 'Enterprise'],
  policy: ['政策', 'Policy'],
  amount: ['金额（元）', 'Amount (CNY)'],
  confirmedAt: ['确认时间', 'Confirmed at'],
  state: ['状态', 'State'],
  prepare: ['编制批次', 'Prepare a batch'],
  prepareLead: [
    '把本区划全部待兑付分期编成一个批次并冻结。冻结后金额、账户、顺序都不能再改。',
    'Everything payable in the division becomes one frozen batch; sums, accounts and order cannot change after that.',
  ],
  goOn: ['继续', 'Go on'],
  goOnLead: [
    '这个批次还在编制：上次编制被中断，或者有的内容写不进所选格式。选定格式，按“继续”把已编入的明细冻结成批次。',
    'This batch is being made: making it was cut off, or something did not fit into its format. Choose a format and go on to freeze the lines it has.',
  ],
  batchesTitle: ['兑付批次', 'Payout batches'],
  batchesNone: ['还没有批次', 'No batches yet'],
  batchesNoneWhy: [
    '由制单员在“待兑付”中编制。',
    'A preparer makes them under “Waiting for payout”.',
  ],
  batch: ['批次', 'Batch'],
  count: ['笔数', 'Lines'],
  sum: ['合计金额（元）', 'Sum (CNY)'],
  preparer: ['制单', 'Prepared by'],
  approver: ['审批', 'Approved by'],
  sender: ['送出', 'Sent by'],
  hash: ['付款文件摘要 SHA-256', 'SHA-256 of the bank file'],
  paidSum: ['已到账（元）', 'Paid (CNY)'],
  returnedSum: ['已退回（元）', 'Returned (CNY)'],
  moving: ['正在处理 {n} / {m} 笔', 'Working on {n} of {m} lines'],
  firstPayments: ['首次付款的账户', 'Accounts paid for the first time'],
  firstPaymentsNone: ['没有：全部账户以前都成功付过款。', 'None: every account was paid before.'],
  topPayees: ['金额最大的收款人', 'Largest payees'],
  lines: ['付款明细', 'Lines'],
  number: ['序号', 'No.'],
  referenceOf: ['参考号', 'Reference'],
  payee: ['收款户名', 'Payee'],
  account: ['收款账号', 'Account'],
  bank: ['开户行行号', 'Bank code'],
  first: ['首次', 'first time'],
  result: ['银行结果', 'Bank result'],
  reason: ['原因', 'Reason'],
  approveTitle: ['审批', 'Approval'],
  approveLead: [
    '您批准的是上面这个摘要对应的付款文件。请核对笔数、金额、收款人，再输入合计金额。',
    'You approve the bank file with the hash above. Check count, sum and payees, then type the sum.',
  ],
  typedSum: ['请输入合计金额（元）', 'Type the sum in yuan'],
  typedSumHint: ['例如 1,234.56', 'for example 1,234.56'],
  approve: ['批准付款', 'Approve payment'],
  ownBatch: [
    '这个批次是您编制的，须由另一位审批员批准。',
    'You prepared this batch; another person has to approve it.',
  ],
  sendTitle: ['送银行', 'Hand over to the bank'],
  sendLead: [
    '先登记送出，再下载文件。登记后不会自动重发。',
    'Record the hand-over, then download the file. It is never sent again by itself.',
  ],
  send: ['登记送出', 'Record as sent'],
  download: ['下载付款文件', 'Download the bank file'],
  returnTitle: ['导入银行回单', "Import the bank's answer"],
  returnLead: [
    '银行给的原文件：已配置模板的 CSV 或 TXT、通用 CSV（参考号、结果、金额(元)、原因），或 pain.002、camt.053 XML。格式自动识别。同一文件重复导入不会改变任何内容。',
    "The bank's file as it came: CSV or TXT in a configured layout, plain CSV (reference, result, amount, reason), or pain.002 or camt.053 XML. The format is detected. Importing the same file again changes nothing.",
  ],
  returnFile: ['回单文件', 'Answer file'],
  import: ['导入', 'Import'],
  imported: [
    '本批次累计登记：到账 {paid} 笔，退回 {returned} 笔，待查 {suspense} 笔。',
    'Recorded for this batch so far: {paid} paid, {returned} returned, {suspense} in suspense.',
  ],
  importedPart: [
    '这份回单还没有处理完：请再次导入同一文件，已登记的不会改变。',
    'This answer is not done yet: import the same file again; what is recorded stays as it is.',
  ],
  detected: [
    '这份文件识别为“{format}”（{encoding}），共 {n} 行。',
    'The file was read as “{format}” ({encoding}), {n} lines.',
  ],
  importedPending: [
    '其中 {pending} 行银行仍在处理，付款保持“已送银行”。',
    'The bank is still working on {pending} of them; those payments stay as sent.',
  ],
  suspense: ['待查：对不上的回单行', 'Suspense: lines that are not believed'],
  suspenseLead: [
    '下面各行没有改变任何付款。请逐行核实；银行更正后再导入更正的文件。',
    'These lines have changed no payment. Check each; import a corrected file once the bank gives one.',
  ],
  found: ['发现与处理', 'What was found, what to do'],
  suspenseText: ['回单原文', 'As the bank wrote it'],
  row: ['第 {row} 行', 'line {row}'],
  answers: ['已导入的回单', 'Answers taken in'],
  importedAt: ['导入时间', 'Taken in at'],
  importedBy: ['导入人', 'Taken in by'],
  answerFormat: ['识别为', 'Read as'],
  saidPaid: ['称到账', 'Said paid'],
  saidReturned: ['称退回', 'Said returned'],
  saidPending: ['称处理中', 'Said pending'],
  answerHash: ['文件摘要', 'File hash'],
  format: ['付款文件格式', 'Payment file format'],
  formatHint: [
    '按付款银行的要求选择；冻结后不能再改。',
    'As the paying bank wants it; it cannot change after freezing.',
  ],
  payer: ['付款账户', 'Paid from'],
  downloadFormat: ['格式：{format}', 'Format: {format}'],
  history: ['经过', 'History'],
} as const satisfies Record<string, Text>;

export const batchStateWords: Readonly<
  Record<Batch['state'], { label: Text; mood: 'wait' | 'live' | 'good' }>
> = {
  collecting: { label: ['编制中', 'Collecting'], mood: 'wait' },
  frozen: { label: ['待审批', 'Awaiting approval'], mood: 'wait' },
  approved: { label: ['已批准', 'Approved'], mood: 'live' },
  sent: { label: ['已送银行', 'Sent'], mood: 'live' },
  closed: { label: ['已结清', 'Closed'], mood: 'good' },
};

export const lineResultWords = {
  none: ['—', '—'],
  paid: ['到账', 'Paid'],
  returned: ['退回', 'Returned'],
} as const satisfies Record<string, Text>;
