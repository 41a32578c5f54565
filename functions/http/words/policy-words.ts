// Words of the policy officers' pages.
import type { PolicyVersion } from '../../../shared/domain/policy-version.ts';
import type { Text } from './words.ts';

export const policyWords = {
  title: ['政策', 'Policies'],
  none: ['还没有政策', 'No policies yet'],
  noneWhy: ['起草员提交后会出现在这里。', 'They appear here once an author submits one.'],
  policy: ['政策', 'Policy'],
  key: ['政策代码', 'Key'],
  live: ['现行版本', 'Deciding now'],
  latest: ['最新版本', 'Latest version'],
  state: ['状态', 'State'],
  kind: ['类型', 'Kind'],
  validity: ['执行期', 'Validity'],
  period: ['计算期间', 'Period'],
  issuer: ['发文单位', 'Issuer'],
  divisions: ['适用区划', 'Divisions'],
  documents: ['文号', 'Documents'],
  unseen: ['（文号未核对原文）', ' (not checked against the text)'],
  delivery: ['兑现方式', 'Delivery'],
  verifiedBy: ['核验部门', 'Verified by'],
  summary: ['摘要', 'Summary'],
  versionOf: ['第 {n} 版', 'Version {n}'],
  versions: ['版本', 'Versions'],
  author: ['起草', 'Author'],
  submittedAt: ['提交时间', 'Submitted at'],
  reviewer: ['复核', 'Reviewer'],
  note: ['说明', 'Note'],
  conditions: ['条件', 'Conditions'],
  amount: ['金额', 'Amount'],
  members: ['逐人（逐笔）核算', 'Member by member'],
  clauses: ['条款依据', 'Clauses'],
  clauseSummary: ['摘要', 'summary'],
  parameters: ['参数', 'Parameters'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  place: ['区划', 'Division'],
  value: ['数值', 'Value'],
  citation: ['依据', 'Citation'],
  findings: ['自动检查', 'Looked over'],
  findingsNone: [
    '没有发现矛盾、缺口或用不到的分支',
    'No contradictions, gaps or dead branches found',
  ],
  error: ['错误', 'Error'],
  notice: ['提示', 'Notice'],
  cases: ['案例', 'Cases'],
  casesAgree: ['{n} 个案例全部相符', 'All {n} cases agree'],
  casesDiffer: ['{m} 个案例中有 {n} 个不符', '{n} of {m} cases differ'],
  casesShow: ['逐个查看', 'See each'],
  casesAsOf: ['用本版文本逐个试算', 'Each was run against this version'],
  caseExpected: ['应为', 'Expected'],
  caseFound: ['本版结果', 'This version'],
  caseDiffers: ['不符', 'differs'],
  budgets: ['预算', 'Budgets'],
  year: ['年度', 'Year'],
  available: ['可用（元）', 'Available (CNY)'],
  reserved: ['已预留（元）', 'Reserved (CNY)'],
  paid: ['已兑付（元）', 'Paid (CNY)'],
  waiting: ['排队', 'Waiting'],
  json: ['政策文本（JSON）', 'Text of the policy (JSON)'],
  hash: ['文本摘要 SHA-256', 'SHA-256 of the text'],
  write: ['起草新版本', 'Write a new version'],
  writeNew: ['起草新政策', 'Write a new policy'],
  draftTitle: ['起草政策', 'Write a policy'],
  draftLead: [
    '按政策格式填写。提交时检查全文，所有错误一次列出，并指明位置。提交后须由另一人复核发布。',
    'Written in the policy format. The whole text is checked, and all faults are listed with their place. Another person has to publish it.',
  ],
  draftNote: ['改动说明', 'What changes and why'],
  submit: ['提交复核', 'Submit for review'],
  reviewTitle: ['复核', 'Review'],
  reviewLead: [
    '发布后，所有企业将按这个版本重新匹配。您签署的是上面这个摘要对应的文本。',
    'Once published, every enterprise is matched again by this version. You sign the text with the hash above.',
  ],
  reviewDoubtful: [
    '注意：有案例不符，或者自动检查发现错误（见下）。仍要发布的，须写明复核意见。',
    'Note: cases differ or errors were found (see below). To publish all the same, write down why.',
  ],
  reviewNote: ['复核意见', 'Your remarks'],
  publish: ['发布', 'Publish'],
  sendBack: ['退回', 'Send back'],
  ownPolicy: [
    '这个版本是您起草的，须由另一位复核员发布。',
    'You wrote this version; another person has to publish it.',
  ],
  country: ['全国', 'Whole country'],
  open: ['长期', 'open-ended'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  noLimit: ['不限', 'no limit'],
} as const satisfies Record<string, Text>;

export const versionStateWords: Readonly<
  Record<PolicyVersion['state'], { label: Text; mood: 'wait' | 'good' | 'bad' | 'live' }>
> = {
  submitted: { label: ['待复核', 'Awaiting review'], mood: 'wait' },
  published: { label: ['已发布', 'Published'], mood: 'good' },
  refused: { label: ['已退回', 'Sent back'], mood: 'bad' },
  superseded: { label: ['已被替代', 'Superseded'], mood: 'live' },
};

export const kindWords: Readonly<Record<string, Text>> = {
  'tax-relief': ['税收优惠', 'Tax relief'],
  'interest-subsidy': ['贷款贴息', 'Interest subsidy'],
  'employment-subsidy': ['就业补助', 'Employment subsidy'],
  grant: ['奖补', 'Grant'],
  'fee-relief': ['费用减免', 'Fee relief'],
  deferral: ['缓缴', 'Deferral'],
};

export const deliveryWords: Readonly<Record<string, Text>> = {
  auto: ['免申即享', 'Without application'],
  confirm: ['一键确认', 'One click'],
  apply: ['即申即享', 'Prefilled form'],
};

export const periodWords: Readonly<Record<string, Text>> = {
  life: ['累计', 'accumulating'],
  once: ['一次', 'once'],
  year: ['年', 'year'],
  quarter: ['季', 'quarter'],
  month: ['月', 'month'],
  filing: ['申报期', 'filing period'],
};
