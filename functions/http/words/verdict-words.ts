// Words round a verdict; the verdict's own sentences are made beside the rules.
import type { Text } from './words.ts';

export const verdictWords = {
  yes: ['符合：', 'Met:'],
  no: ['不符合：', 'Not met:'],
  unknown: ['未知：', 'Not known:'],
  basis: ['依据：{clause}', 'Basis: {clause}'],
  members: ['逐人（逐笔）', 'Member by member'],
  sum: ['金额计算', 'How the sum was worked out'],
} as const satisfies Record<string, Text>;
