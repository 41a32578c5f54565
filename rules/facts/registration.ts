// Facts of registration, credit and statistics, and the two that rules may not read: where a firm
// can be reached and where it is paid.

import {
  type Fact,
  code,
  day,
  fen,
  flag,
  month,
  persons,
  plain,
  record,
  series,
  single,
  text,
} from './shape.ts';

const kindOfFirm = code(
  '主体类型',
  'kind of entity',
  ['enterprise', '企业', 'enterprise'],
  ['individualBusiness', '个体工商户', 'individual business'],
  ['cooperative', '农民专业合作社', 'cooperative'],
  ['socialOrg', '社会组织', 'social organisation'],
  ['lawFirm', '律师事务所', 'law firm'],
  ['accountingFirm', '会计师事务所', 'accounting firm'],
  ['publicInstitution', '事业单位', 'public institution'],
);
const status = code(
  '登记状态',
  'registration status',
  ['active', '存续', 'active'],
  ['suspended', '歇业', 'suspended'],
  ['revoked', '吊销', 'revoked'],
  ['deregistered', '注销', 'deregistered'],
);
const ownership = code(
  '所有制',
  'ownership',
  ['private', '民营', 'private'],
  ['state', '国有', 'state'],
  ['collective', '集体', 'collective'],
  ['foreign', '外资', 'foreign'],
  ['mixed', '混合所有', 'mixed'],
);
const annual = record('年度规模', 'annual size', {
  staff: persons('从业人员', 'staff'),
  revenueFen: fen('营业收入', 'revenue'),
  assetsFen: fen('资产总额', 'total assets'),
});
const contact = record('联系方式', 'contact', {
  mail: text('邮箱', 'mail'),
  secondMail: text('备用邮箱', 'second mail'),
  phone: text('手机', 'phone'),
});
const account = record('收款账户', 'account', {
  holderName: text('户名', 'holder name'),
  number: text('账号', 'number'),
  bankCode: text('行号', 'bank code'),
  verifiedOn: day('核验日期', 'verified on'),
  verifiedBy: text('核验单位', 'verified by'),
});

export const registrationFacts: readonly Fact[] = [
  single('reg.uscc', ['SAMR'], plain('uscc', '统一社会信用代码', 'unified credit code')),
  single('reg.name', ['SAMR'], text('企业名称', 'name')),
  single('reg.kind', ['SAMR', 'MCA'], kindOfFirm),
  single('reg.status', ['SAMR'], status),
  single('reg.establishedOn', ['SAMR'], day('成立日期', 'established on')),
  single('reg.divisionCode', ['SAMR'], plain('division', '所在区划', 'division')),
  single('reg.industryCode', ['SAMR', 'STAT'], plain('industry', '行业代码', 'industry code')),
  single('reg.ownership', ['SAMR'], ownership),
  single('reg.abnormalList', ['SAMR'], flag('经营异常名录', 'on the abnormal list')),
  single('reg.seriouslyIllegal', ['SAMR'], flag('严重违法失信名单', 'on the serious-illegal list')),
  single('credit.dishonestExecutee', ['COURT'], flag('失信被执行人', 'dishonest judgment debtor')),
  series('stat.annual', ['STAT', 'STA'], ['year'], annual),
  single('stat.aboveScaleSince', ['STAT'], month('纳入规上统计月份', 'above scale since')),
  single('stat.aboveScaleBefore', ['STAT'], flag('曾退出规上统计', 'was above scale before')),
  series('stat.quarterOutputFen', ['STAT'], ['quarter'], fen('季度产值', 'quarterly output')),
  series('stat.janFebOutputFen', ['STAT'], ['year'], fen('1—2月产值', 'January-February output')),
  { ...single('contact', ['SAMR', 'STA'], contact), readable: false },
  { ...single('account', ['STA', 'MOHRSS'], account), readable: false },
];
