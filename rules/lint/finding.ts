// What a lint of a policy can say. An error must be mended before publish; a notice is for the
// author to look at.

import type { Label } from '../facts/shape.ts';

export type Finding = {
  readonly policyKey: string;
  readonly pointer: string;
  readonly code: keyof typeof findingWords;
  /** The value or text that the finding is about. */
  readonly found: string;
  readonly severity: 'error' | 'notice';
};

export const findingWords = {
  'never-true': { zh: '条件永远不成立', en: 'can never hold' },
  'always-true': { zh: '条件永远成立', en: 'always holds' },
  contradiction: { zh: '条件相互矛盾', en: 'contradicts another condition' },
  'dead-branch': { zh: '分支永远到不了', en: 'a branch that is never reached' },
  'tier-overlap': { zh: '级距重叠', en: 'tiers overlap' },
  'tier-gap': { zh: '级距有空档', en: 'tiers leave a gap' },
  'range-gap': { zh: '相邻范围之间有空档', en: 'ranges leave a gap between them' },
  'range-overlap': { zh: '相邻范围重叠', en: 'ranges overlap' },
  'validity-gap': { zh: '执行期之间有空档', en: 'a gap between validity windows' },
  'validity-overlap': { zh: '执行期重叠', en: 'validity windows overlap' },
  'never-in-force': { zh: '执行期内从不生效', en: 'never in force while the policy is' },
  'odd-day': { zh: '不在计税期的首日或末日', en: 'not the first or last day of a period' },
  'value-gap': { zh: '执行期内有一段没有取值', en: 'no value for part of the validity' },
  'value-tie': { zh: '同一天同一地区有两个取值', en: 'two values for one day and place' },
  'unused-clause': { zh: '条款没有被引用', en: 'a clause that nothing cites' },
  'unused-value': { zh: '参数或取值没有被使用', en: 'a parameter or value that nothing uses' },
  'no-cases': { zh: '没有算例', en: 'no cases' },
  'case-fails': { zh: '算例不通过', en: 'a case does not come out as written' },
  'never-seen': { zh: '算例没有覆盖', en: 'never seen in the cases' },
} as const satisfies Record<string, Label>;
