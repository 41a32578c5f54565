// The people of the demo, all fictional: one for each role, so that whoever tries the product can be
// each of them in turn. They exist on the local cloud only.
import { nation } from '../../shared/domain/division.ts';
import type { Role } from '../../shared/domain/role.ts';

export type DemoPerson = {
  readonly userName: string;
  readonly name: string;
  readonly role: Role;
  readonly division: string;
  readonly source?: string;
};

/** The password of every demo person; it opens nothing but the local cloud. */
export const demoPassword = 'Zhida-demo-2026';

const [guangxi, hubei] = ['450000', '420000'];

export const demoPeople: readonly DemoPerson[] = [
  { userName: 'author', name: '示例·政策起草员', role: 'author', division: nation },
  { userName: 'reviewer', name: '示例·政策复核员', role: 'reviewer', division: nation },
  {
    userName: 'steward-tax',
    name: '示例·税务数据员',
    role: 'steward',
    division: nation,
    source: 'STA',
  },
  {
    userName: 'steward-hr',
    name: '示例·人社数据员',
    role: 'steward',
    division: nation,
    source: 'MOHRSS',
  },
  { userName: 'preparer', name: '示例·广西制单员', role: 'finance-preparer', division: guangxi },
  { userName: 'approver', name: '示例·广西审批员', role: 'finance-approver', division: guangxi },
  { userName: 'preparer-hb', name: '示例·湖北制单员', role: 'finance-preparer', division: hubei },
  { userName: 'approver-hb', name: '示例·湖北审批员', role: 'finance-approver', division: hubei },
  { userName: 'auditor', name: '示例·审计员', role: 'auditor', division: nation },
];
