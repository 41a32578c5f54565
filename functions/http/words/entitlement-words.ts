// Words of the lists of entitlements and of notices that reached nobody.
import type { Text } from './words.ts';

export const entitlementWords = {
  title: ['应享', 'Entitlements'],
  lead: [
    '每一期一行，按状态依次排列，同一状态里最近变化的在前。金额、件数按查看时的索引统计。',
    'One row an instalment, state after state, the latest change first. Counts and sums are of the index as it is now.',
  ],
  none: ['本区划还没有应享', 'No entitlements in this division yet'],
  noneWhy: [
    '政策发布、数据交付并匹配后会出现在这里。',
    'They appear once a policy is published and facts have been matched.',
  ],
  enterprise: ['企业', 'Enterprise'],
  uscc: ['统一社会信用代码', 'Credit code'],
  policy: ['政策', 'Policy'],
  period: ['期间', 'Period'],
  periodHint: ['如 2026、2026Q1、2026-03', 'such as 2026, 2026Q1, 2026-03'],
  instalment: ['分期', 'Instalment'],
  instalmentOf: ['第 {n} 期', 'No. {n}'],
  state: ['状态', 'State'],
  division: ['区划', 'Division'],
  changedAt: ['最近变化', 'Changed at'],
  amount: ['金额（元）', 'Amount (CNY)'],
  undelivered: ['送不到的通知', 'Undelivered notices'],
  undeliveredLead: [
    '没有地址，或邮件被退回的通知。请联系企业，由税务或市场监管部门更正联系方式；更正交付后，通知会自动重新发出。',
    'Notices without an address, or whose mail was refused. Ask the firm, and have the tax office or the register correct its contact: the notice then goes out again by itself.',
  ],
  undeliveredNone: ['没有送不到的通知', 'Every notice could be delivered'],
  undeliveredNoneWhy: [
    '本区划的通知都已发出，现在不用做什么。',
    'All notices of this division went out; nothing to do.',
  ],
  cause: ['原因', 'Cause'],
  noAddress: ['没有可用的邮箱', 'no mail address'],
  refused: ['邮件被退回', 'mail refused'],
  queuedAt: ['通知时间', 'Queued at'],
} as const satisfies Record<string, Text>;
