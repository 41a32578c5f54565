// Facts from banks, finance, commerce, technology, power and property: loans, what was paid before,
// certificates and lists, bills and rents.

import {
  type Fact,
  basisPoints,
  code,
  day,
  fen,
  flag,
  list,
  members,
  months,
  number,
  persons,
  record,
  series,
  single,
  text,
  year,
} from './shape.ts';

const loanKind = code(
  '贷款种类',
  'kind of loan',
  ['working', '流动资金贷款', 'working capital'],
  ['operating', '经营性贷款', 'operating'],
  ['fixedAsset', '固定资产贷款', 'fixed asset'],
  ['equipment', '设备贷款', 'equipment'],
  ['startup', '创业担保贷款', 'startup guarantee'],
);
const loan = record('贷款', 'loan', {
  loanId: text('借据号', 'loan number'),
  kind: loanKind,
  product: text('贷款产品', 'product'),
  field: text('投放领域', 'field'),
  disbursedOn: day('发放日', 'disbursed on'),
  maturityOn: day('到期日', 'matures on'),
  repaidOn: day('提前还清日', 'repaid on'),
  principalFen: fen('本金', 'principal'),
  rateBp: basisPoints('利率', 'rate'),
  lprBp: basisPoints('贷款市场报价利率', 'loan prime rate'),
  discountBp: basisPoints('贴息点数', 'discount'),
  creditLineFen: fen('授信额度', 'credit line'),
  bankInList: flag('经办银行在名单内', 'bank on the list'),
  overdue: flag('逾期', 'overdue'),
  misused: flag('挪用', 'misused'),
  firstLoan: flag('首贷', 'first loan'),
  inProjectList: flag('在项目清单内', 'on the project list'),
  relendingBacked: flag('再贷款支持', 'backed by relending'),
  equipmentProject: flag('设备更新项目', 'equipment project'),
  paidSupplierOn: day('支付供应商日', 'supplier paid on'),
  keyField: flag('重点领域', 'key field'),
  otherCentralSubsidy: flag('已享受其他中央贴息', 'another central subsidy'),
});
const paid = record('已兑付', 'already paid', {
  policyKey: text('政策', 'policy'),
  product: text('产品', 'product'),
  year: year('年度', 'year'),
  amountFen: fen('金额', 'amount'),
  loanId: text('借据号', 'loan number'),
  entitlementId: text('应享', 'entitlement'),
});
const firstSet = record('首台套', 'first set', {
  id: text('编号', 'number'),
  level: code(
    '认定级别',
    'level',
    ['national', '国家级', 'national'],
    ['provincial', '省级', 'provincial'],
  ),
  year: year('认定年度', 'year'),
  firstYearSalesFen: fen('首年销售额', 'first-year sales'),
});
const exportCredit = record('出口信用保险', 'export credit insurance', {
  id: text('保单号', 'policy number'),
  year: year('年度', 'year'),
  market: code(
    '市场',
    'market',
    ['traditional', '传统市场', 'traditional'],
    ['emerging', '新兴市场', 'emerging'],
  ),
  premiumPaidFen: fen('已缴保费', 'premium paid'),
});
const warehouse = record('仓储设施', 'warehouse', {
  id: text('编号', 'number'),
  facilityAreaM2: number('m2', '设施占地面积', 'facility area'),
  landM2: number('m2', '土地面积', 'land area'),
  annualTaxFenPerM2: number('fenPerM2', '年税额标准', 'annual tax per m2'),
  bulkGoods: flag('大宗商品仓储', 'bulk goods'),
});
const highTech = record('高新技术企业年度数据', 'high-tech annual figures', {
  techStaff: persons('科技人员', 'technology staff'),
  staff: persons('职工总数', 'staff'),
  rd3yFen: fen('近三年研发费用', 'R&D of three years'),
  sales3yFen: fen('近三年销售收入', 'sales of three years'),
  lastYearSalesFen: fen('最近一年销售收入', 'sales of the last year'),
  hiTechRevenueFen: fen('高新技术产品收入', 'high-tech revenue'),
  totalRevenueFen: fen('总收入', 'total revenue'),
});
const tariff = code(
  '用电类别',
  'tariff',
  ['generalCommercial', '一般工商业', 'general commercial'],
  ['largeIndustrial', '大工业', 'large industrial'],
  ['residential', '居民', 'residential'],
);
const rent = record('租赁房屋', 'rent', {
  stateOwnedLandlord: flag('国有房东', 'state-owned landlord'),
  monthlyFen: number('fenPerMonth', '月租金', 'monthly rent'),
  monthsRentedInYear: months('当年承租月数', 'months rented in the year'),
});

export const financeFacts: readonly Fact[] = [
  members('bank.loans', ['NFRA', 'BANK'], { fields: ['loanId'], repeats: false }, loan),
  members('fin.paid', ['MOF'], { fields: paidIdentity(), repeats: true }, paid),
  members('miit.firstSets', ['MIIT'], { fields: ['id', 'level', 'year'], repeats: true }, firstSet),
  members(
    'com.exportCredit',
    ['COM'],
    { fields: ['id', 'year', 'market'], repeats: true },
    exportCredit,
  ),
  members('res.warehouses', ['NRB', 'STA'], { fields: ['id'], repeats: true }, warehouse),
  single('sti.hnteIssuedOn', ['STI'], day('高新技术企业发证日', 'high-tech certificate issued on')),
  series('sti.hnteAnnual', ['STI'], ['year'], highTech),
  single('sti.techSmeYears', ['STI'], list(year('科技型中小企业年度', 'technology SME years'))),
  single(
    'miit.icOrToolYears',
    ['MIIT'],
    list(year('集成电路或工业母机清单年度', 'IC or machine-tool list years')),
  ),
  single('miit.littleGiantOn', ['MIIT'], day('小巨人认定日', 'recognised as little giant on')),
  single('miit.isLittleGiant', ['MIIT'], flag('专精特新小巨人', 'little giant')),
  single('miit.isSingleChampion', ['MIIT'], flag('制造业单项冠军', 'single champion')),
  single('miit.isTop500Manufacturer', ['MIIT'], flag('制造业500强', 'top 500 manufacturer')),
  single('miit.isLeadingEnterprise', ['MIIT'], flag('龙头企业', 'leading enterprise')),
  series('power.billFen', ['POWER'], ['month'], fen('电费', 'electricity bill')),
  series('power.quarterKwh', ['POWER'], ['quarter'], number('kWh', '季度用电量', 'power used')),
  single('power.tariff', ['POWER'], tariff),
  single('power.highEnergy', ['POWER'], flag('高耗能行业', 'high energy use')),
  single('rent', ['SASAC'], rent),
  single('epi.midHighRisk2022', ['HEALTH'], flag('2022年曾有中高风险区', 'risk area in 2022')),
];

function paidIdentity(): readonly string[] {
  return ['entitlementId', 'policyKey', 'product', 'year', 'loanId'];
}
