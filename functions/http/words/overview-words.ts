// Words of the overview of money on its way.
import type { Stage } from '../overview.ts';
import type { Text } from './words.ts';

export const overviewWords = {
  title: ['资金总览', 'Overview'],
  lead: [
    '截至 {at}，{division}。每种状态最多统计 {rows} 期；超过的，相关数字标“以上”。不含已撤回的。',
    'As of {at}, {division}. At most {rows} instalments of each state are counted; where there are more, figures say “over”. Withdrawn ones are left out.',
  ],
  division: ['区划', 'Division'],
  policy: ['政策', 'Policy'],
  byPolicy: ['按政策', 'By policy'],
  byDivision: ['按区划', 'By division'],
  stuck: ['停在哪里，在等谁', 'What stands still, and who it waits for'],
  stuckNone: ['没有停留的资金', 'Nothing stands still'],
  stuckNoneWhy: ['全部已到账、已告知或已结束。', 'All of it was paid, told or ended.'],
  none: ['本区划还没有应享', 'No entitlements in this division yet'],
  noneWhy: [
    '政策发布、数据匹配后会有数字。',
    'Figures come once a policy is published and matched.',
  ],
  state: ['状态', 'State'],
  holder: ['在等谁', 'Waits for'],
  oldest: ['最久的自', 'Oldest since'],
  count: ['期数', 'Instalments'],
  sum: ['金额', 'Sum'],
  pieces: ['{n} 期', '{n} instalments'],
  piecesMore: ['{n} 期以上', 'over {n} instalments'],
  money: ['{sum} 元', 'CNY {sum}'],
  moneyMore: ['{sum} 元以上', 'over CNY {sum}'],
} as const satisfies Record<string, Text>;

export const stageWords: Readonly<Record<Stage, Text>> = {
  entitled: ['应享', 'Entitled'],
  told: ['已通知', 'Told'],
  confirmed: ['已确认', 'Confirmed'],
  paid: ['已到账', 'Paid'],
};
