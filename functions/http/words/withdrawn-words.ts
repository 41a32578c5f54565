// Words for an offer that no longer holds, on the page of the firm.
import type { Text } from './words.ts';

export const withdrawnWords = {
  formerly: ['原通知金额（已失效）', 'Sum of the notice (no longer valid)'],
  whyNot: ['为什么现在不能领取', 'Why it is not available now'],
  excluded: [
    '贵单位享受的另一项政策与本政策不能同时享受。',
    'Another policy that your firm uses cannot be combined with this one.',
  ],
  policyGone: [
    '这项政策已经停止执行，还没有确认的通知随之撤回；之前已确认的不受影响。',
    'The policy is no longer in force, so what was not confirmed is withdrawn; what was confirmed stays.',
  ],
  nothingLeft: [
    '符合条件，但应享的金额已由其他笔次发放，或者已在别处使用。',
    'The conditions are met, but the sum is covered by other instalments or used elsewhere.',
  ],
  changed: ['通知之后有变化的数据', 'Facts that changed after the notice'],
  saidBy: ['来自{source}，截至 {at}', 'from {source}, as of {at}'],
  askThem: [
    '如认为数据不对，请联系上述部门；数据更正后会自动重新计算。',
    'If a fact is wrong, tell that department; everything is worked out anew once it is corrected.',
  ],
} as const satisfies Record<string, Text>;
