// The reason codes a verdict can carry, with their words for people.

import type { Label } from './facts/shape.ts';

export const reasons = {
  OK: { zh: '符合条件', en: 'qualifies' },
  OUT_OF_PERIOD: { zh: '不在政策执行期内', en: 'outside the policy period' },
  WRONG_PLACE: { zh: '所在地区不适用', en: 'not in the place the policy covers' },
  WRONG_KIND: { zh: '主体类型不适用', en: 'not the kind of entity the policy covers' },
  NOT_ACTIVE: { zh: '登记状态不是存续', en: 'registration is not active' },
  CREDIT_EXCLUDED: { zh: '信用或欠费情形被排除', en: 'excluded on credit grounds' },
  SIZE_NOT_MET: { zh: '企业规模不符合', en: 'not of the required size' },
  INDUSTRY_EXCLUDED: { zh: '行业不在支持范围', en: 'industry not covered' },
  INCOME_OVER: { zh: '应纳税所得额超过上限', en: 'taxable income over the limit' },
  STAFF_OVER: { zh: '从业人数超过上限', en: 'staff over the limit' },
  ASSETS_OVER: { zh: '资产总额超过上限', en: 'assets over the limit' },
  THRESHOLD_EXCEEDED: { zh: '销售额超过起征点标准', en: 'sales over the threshold' },
  NOTHING_TO_RELIEVE: { zh: '没有可享受的金额', en: 'nothing to relieve' },
  ASSESSMENT_METHOD: { zh: '征收方式不符合', en: 'not assessed on its accounts' },
  CERT_INVALID: { zh: '资质或认定无效', en: 'certificate or recognition not valid' },
  TECH_STAFF_RATIO: { zh: '科技人员占比不足', en: 'too few technology staff' },
  RD_RATIO: { zh: '研发费用占比不足', en: 'too little spent on R&D' },
  HITECH_REVENUE_RATIO: { zh: '高新收入占比不足', en: 'too little high-tech revenue' },
  ENCOURAGED_REVENUE_RATIO: { zh: '鼓励类收入占比不足', en: 'too little encouraged revenue' },
  NOT_BULK_GOODS: { zh: '不是大宗商品仓储设施', en: 'no bulk-goods facility' },
  AREA_BELOW: { zh: '仓储设施面积不足', en: 'facility area below the limit' },
  NO_QUALIFYING_PERSON: { zh: '没有符合条件的人员', en: 'no qualifying person' },
  NO_QUALIFYING_LOAN: { zh: '没有符合条件的贷款', en: 'no qualifying loan' },
  NO_QUALIFYING_POLICY: { zh: '没有符合条件的保单', en: 'no qualifying insurance policy' },
  PAID_MONTHS: { zh: '足额缴费月数不足', en: 'too few months paid in full' },
  LAYOFF_RATE: { zh: '裁员率超过控制目标', en: 'layoff rate over the target' },
  HIRE_RATIO: { zh: '招用重点人员比例不足', en: 'too few qualifying hires' },
  OWNERSHIP: { zh: '所有制不符合', en: 'ownership not covered' },
  CAP_REACHED: { zh: '已达到补助上限', en: 'the cap is used up' },
  ALREADY_PAID: { zh: '已经兑付过', en: 'already paid' },
  OPERATING_MONTHS: { zh: '登记经营时间不足', en: 'not in operation long enough' },
  OWNER_WINDOW: { zh: '创业者超过规定年限', en: 'founder outside the time allowed' },
  NOT_FIRST_VENTURE: { zh: '不是首次创业', en: 'not a first venture' },
  WRONG_OWNER: { zh: '创业者类别不符合', en: 'founder not of a covered group' },
  JOBS_CREATED: { zh: '带动就业人数不足', en: 'too few jobs created' },
  NOT_NEWLY_ABOVE_SCALE: { zh: '不是首次纳入规上统计', en: 'not newly above scale' },
  NOT_ABOVE_SCALE: { zh: '不是规上企业', en: 'not above scale' },
  NOT_TWO_YEARS: { zh: '纳入规上统计不满两年', en: 'not two years above scale' },
  GROWTH_BELOW: { zh: '增速低于要求', en: 'growth below the limit' },
  INCREMENT_BELOW: { zh: '增量低于要求', en: 'increment below the limit' },
  OUTPUT_BELOW: { zh: '产值低于要求', en: 'output below the limit' },
  POWER_NOT_GROWING: { zh: '用电量没有增长', en: 'power use not growing' },
  WRONG_LANDLORD: { zh: '房东不是国有单位', en: 'landlord not state-owned' },
  UNDETERMINED: { zh: '缺少数据，暂无法判断', en: 'not known yet: facts are missing' },
} as const satisfies Record<string, Label>;

export type Reason = keyof typeof reasons;

export function isReason(code: string): code is Reason {
  return Object.hasOwn(reasons, code);
}

/** The reasons in one list, for schemas. */
export const reasonCodes = Object.keys(reasons).filter(isReason);
