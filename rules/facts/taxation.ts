// Facts that the tax authority keeps: ratings, sales, income, levies and the taxes a deduction can
// be set against.

import {
  type Fact,
  basisPoints,
  code,
  fen,
  flag,
  list,
  persons,
  record,
  series,
  signedFen,
  single,
} from './shape.ts';

const rating = code(
  '纳税信用等级',
  'tax credit rating',
  ['A', 'A级', 'A'],
  ['B', 'B级', 'B'],
  ['M', 'M级', 'M'],
  ['C', 'C级', 'C'],
  ['D', 'D级', 'D'],
);
const taxpayer = code(
  '增值税纳税人类型',
  'VAT taxpayer type',
  ['smallScale', '小规模纳税人', 'small-scale'],
  ['general', '一般纳税人', 'general'],
);
const filing = code(
  '增值税申报期',
  'VAT filing period',
  ['month', '按月', 'monthly'],
  ['quarter', '按季', 'quarterly'],
);
const sales = record('增值税销售额', 'VAT sales', {
  ordinaryFen: signedFen('普通发票销售额', 'ordinary-invoice sales'),
  specialFen: signedFen('专用发票销售额', 'special-invoice sales'),
  realEstateFen: signedFen('销售不动产销售额', 'real-estate sales'),
});
const incomeTax = record('企业所得税年度数据', 'annual income tax', {
  taxableIncomeFen: signedFen('应纳税所得额', 'taxable income'),
  restrictedIndustry: flag('限制或禁止行业', 'restricted industry'),
  totalRevenueFen: fen('收入总额', 'total revenue'),
  encouragedRevenueFen: fen('鼓励类产业收入', 'encouraged revenue'),
  manufacturingRevenueFen: fen('制造业收入', 'manufacturing revenue'),
  rdExpensedFen: fen('费用化研发费用', 'R&D expensed'),
  rdExpensedQ4Fen: fen('第四季度研发费用', 'R&D expensed in the fourth quarter'),
  assessment: code(
    '征收方式',
    'assessment',
    ['audit', '查账征收', 'audit'],
    ['deemed', '核定征收', 'deemed'],
  ),
  applicableRateBp: basisPoints('适用税率', 'applicable rate'),
});
const priorMonthEnd = record('申报上月末', 'prior month end', {
  staff: persons('从业人数', 'staff'),
  assetsFen: fen('资产总额', 'total assets'),
});
const levies = record('六税两费', 'six taxes and two fees', {
  resourceFen: fen('资源税', 'resource tax'),
  urbanMaintenanceFen: fen('城市维护建设税', 'urban maintenance tax'),
  propertyFen: fen('房产税', 'property tax'),
  landUseFen: fen('城镇土地使用税', 'land use tax'),
  stampFen: fen('印花税', 'stamp tax'),
  farmlandFen: fen('耕地占用税', 'farmland occupation tax'),
  eduSurchargeFen: fen('教育费附加', 'education surcharge'),
  localEduSurchargeFen: fen('地方教育附加', 'local education surcharge'),
});
const deductible = record('可扣减税费', 'taxes payable', {
  vatFen: fen('增值税', 'VAT'),
  urbanMaintenanceFen: fen('城市维护建设税', 'urban maintenance tax'),
  eduSurchargeFen: fen('教育费附加', 'education surcharge'),
  localEduSurchargeFen: fen('地方教育附加', 'local education surcharge'),
  citFen: fen('企业所得税', 'income tax'),
});
const operating = record('经营所得', 'operating income', {
  taxableIncomeFen: signedFen('应纳税所得额', 'taxable income'),
  otherReliefFen: fen('其他减免税额', 'other relief'),
});
const staffPair = list(persons('季度从业人数', 'quarterly staff'), 2);
const assetsPair = list(fen('季度资产总额', 'quarterly assets'), 2);

export const taxFacts: readonly Fact[] = [
  single('tax.creditRating', ['STA'], rating),
  single('tax.vat.taxpayerType', ['STA'], taxpayer),
  single('tax.vat.filingPeriod', ['STA'], filing),
  series('tax.vat.sales', ['STA'], ['month', 'quarter'], sales),
  series('tax.cit.annual', ['STA'], ['year'], incomeTax),
  series('tax.cit.staffQuarters', ['STA'], ['year'], list(staffPair)),
  series('tax.cit.assetQuartersFen', ['STA'], ['year'], list(assetsPair)),
  single(
    'tax.cit.slpLastSettlement',
    ['STA'],
    flag('上次汇算为小型微利企业', 'small low-profit at the last settlement'),
  ),
  single('tax.priorMonthEnd', ['STA'], priorMonthEnd),
  series('tax.levies', ['STA'], ['month', 'quarter'], levies),
  series('tax.deductible', ['STA'], ['year'], deductible),
  series('tax.iit.operating', ['STA'], ['year'], operating),
];
