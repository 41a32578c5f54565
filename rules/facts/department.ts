// The departments that deliver facts, under the codes that deliveries carry. A department that
// verifies a fact is the reason nobody has to prove it on paper.

import type { Label } from './shape.ts';

/** Every source of facts; BANK is a bank delivering its own loans. */
export const departments = {
  SAMR: { zh: '市场监管部门', en: 'market regulation' },
  STA: { zh: '税务部门', en: 'taxation' },
  MOHRSS: { zh: '人力资源社会保障部门', en: 'human resources and social security' },
  CDPF: { zh: '残联', en: "disabled persons' federation" },
  MIIT: { zh: '工业和信息化部门', en: 'industry and information technology' },
  STI: { zh: '科技部门', en: 'science and technology' },
  STAT: { zh: '统计部门', en: 'statistics' },
  NFRA: { zh: '金融监管部门', en: 'financial regulation' },
  BANK: { zh: '贷款银行', en: 'lending bank' },
  MOF: { zh: '财政部门', en: 'finance' },
  COURT: { zh: '法院和信用部门', en: 'courts and credit' },
  MVA: { zh: '退役军人事务部门', en: 'veterans affairs' },
  MCA: { zh: '民政部门', en: 'civil affairs' },
  EDU: { zh: '教育部门', en: 'education' },
  ARA: { zh: '农业农村部门', en: 'agriculture and rural affairs' },
  NRB: { zh: '自然资源部门', en: 'natural resources' },
  COM: { zh: '商务部门', en: 'commerce' },
  POWER: { zh: '供电企业', en: 'power supply' },
  SASAC: { zh: '国资和机关事务部门', en: 'state assets' },
  HEALTH: { zh: '卫生健康部门', en: 'health' },
} as const satisfies Record<string, Label>;

export type Department = keyof typeof departments;

export function isDepartment(code: string): code is Department {
  return Object.hasOwn(departments, code);
}
