// Facts about people at work: unemployment insurance, hires under a pseudonym, employer's
// contributions, the founder and the disabled persons' fund. Names of persons are never kept.

import {
  type Fact,
  type Shape,
  basisPoints,
  code,
  day,
  fen,
  flag,
  list,
  members,
  month,
  months,
  number,
  persons,
  plain,
  record,
  series,
  single,
  text,
} from './shape.ts';

const category = code(
  '人员类别',
  'category',
  ['graduate', '高校毕业生', 'graduate'],
  ['youthUnemployed', '登记失业青年', 'registered unemployed youth'],
  ['registeredUnemployed6m', '登记失业半年以上人员', 'registered unemployed for half a year'],
  ['povertyAlleviated', '脱贫人口', 'lifted out of poverty'],
  ['monitoredPoverty', '防返贫监测对象', 'monitored against poverty'],
  ['veteran', '自主就业退役士兵', 'veteran'],
);
const three = (zh: string, en: string): Shape =>
  record(zh, en, {
    pensionFen: fen('养老保险', 'pension'),
    medicalFen: fen('医疗保险', 'medical'),
    unemploymentFen: fen('失业保险', 'unemployment'),
  });
const contributions = record('月度社保缴费', 'monthly contributions', {
  month: month('月份', 'month'),
  employer: three('单位缴费', "employer's part"),
  personal: three('个人缴费', 'personal part'),
});
const hire = record('招用人员', 'hire', {
  pid: text('人员代号', 'pseudonym'),
  category,
  graduatedOn: day('毕业日期', 'graduated on'),
  unemployedSinceGraduation: flag('毕业后未就业', 'unemployed since graduation'),
  birthDate: day('出生日期', 'birth date'),
  contractStart: day('合同起始日', 'contract start'),
  contractMonths: months('合同月数', 'contract months'),
  insuredFrom: month('参保起始月', 'insured from'),
  insuredTo: month('参保终止月', 'insured to'),
  stillInsured: flag('仍在参保', 'still insured'),
  paidMonths: record('已缴月数', 'months paid', {
    unemployment: months('失业保险已缴月数', 'months of unemployment insurance'),
    injury: months('工伤保险已缴月数', 'months of injury insurance'),
    pension: months('养老保险已缴月数', 'months of pension insurance'),
  }),
  usedFor: list(plain('use', '已享受政策', 'already used for')),
  si: list(contributions),
});
const premium = record('失业保险费', 'unemployment premium', {
  employerFen: fen('单位缴费', "employer's part"),
  employeeFen: fen('个人缴费', "employees' part"),
  arrearsBackpaidFen: fen('补缴往年欠费', 'arrears of earlier years'),
  refundedFen: fen('退费', 'refunds'),
});
const employerPart = record('单位社保缴费', "employer's social insurance", {
  pensionFen: fen('养老保险', 'pension'),
  unemploymentFen: fen('失业保险', 'unemployment'),
  injuryFen: fen('工伤保险', 'injury'),
});
const owner = record('创业者', 'founder', {
  category: code(
    '创业者类别',
    'category of founder',
    ['graduate', '高校毕业生', 'graduate'],
    ['returnee', '返乡创业人员', 'returnee'],
    ['hardToEmploy', '就业困难人员', 'hard to employ'],
    ['other', '其他', 'other'],
  ),
  firstVenture: flag('首次创业', 'first venture'),
  graduatedOn: day('毕业日期', 'graduated on'),
  returnedOn: day('返乡日期', 'returned on'),
});
const disabled = record('上年残保金数据', 'disabled employment last year', {
  staff: persons('在职职工', 'staff'),
  disabledSevere: persons('重度残疾职工', 'severely disabled staff'),
  disabledOther: persons('其他残疾职工', 'other disabled staff'),
  avgWageFen: number('fenPerPerson', '年平均工资', 'average annual wage'),
  localAvgWageFen: number('fenPerPerson', '当地年平均工资', 'local average annual wage'),
  requiredRatioBp: basisPoints('应安排比例', 'required ratio'),
});

export const employmentFacts: readonly Fact[] = [
  series('hr.ui.insuredHeadcount', ['MOHRSS'], ['month'], persons('失业保险参保人数', 'insured')),
  series(
    'hr.ui.claimantsAfterLeave',
    ['MOHRSS'],
    ['year'],
    persons('离职后领取失业金人数', 'former staff drawing benefit'),
  ),
  series(
    'hr.ui.fullPaidMonths',
    ['MOHRSS', 'STA'],
    ['year'],
    months('足额缴费月数', 'months paid in full'),
  ),
  series('hr.ui.premium', ['STA'], ['year'], premium),
  single('hr.ui.boostEligible', ['MOHRSS'], flag('受影响企业名单', 'listed as affected')),
  single('hr.staffAtApplication', ['MOHRSS'], persons('申请时职工人数', 'staff at application')),
  single(
    'hr.qualifyingHires12m',
    ['MOHRSS'],
    persons('近12个月招用重点人员', 'qualifying hires in 12 months'),
  ),
  single('hr.employedNow', ['MOHRSS'], persons('现有就业人数', 'employed now')),
  single('hr.wageArrears', ['MOHRSS', 'STA'], flag('拖欠工资', 'wage arrears')),
  single('si.arrears', ['MOHRSS', 'STA'], flag('欠缴社保费', 'social insurance arrears')),
  members(
    'hr.hires',
    ['MOHRSS', 'EDU', 'MVA', 'ARA', 'MCA'],
    { fields: ['pid', 'category'], repeats: false },
    hire,
  ),
  series('si.employerPart', ['STA'], ['month'], employerPart),
  single('owner', ['MOHRSS', 'EDU'], owner),
  single('cdpf.prevYear', ['CDPF', 'STA'], disabled),
];
