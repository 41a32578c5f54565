// What is said when a sweep cannot be started.
import type { RefusalTable } from '../refusals.ts';

export const sweepRefusals = {
  'sweep.unknown': {
    status: 404,
    what: ['没有这次全量匹配', 'There is no such sweep'],
    why: ['编号不存在。', 'The id does not exist.'],
    todo: ['请从列表进入。', 'Start from the list.'],
  },
  'sweep.not-stopped': {
    status: 409,
    what: ['没有重新启动', 'It was not started again'],
    why: [
      '它已经完成、在排队，或者刚刚被重新启动。',
      'It is finished, waits, or was just restarted.',
    ],
    todo: ['请刷新看最新状态。', 'Reload to see its present state.'],
  },
  'sweep.no-policy': {
    status: 422,
    what: ['没有启动', 'It was not started'],
    why: [
      '所选政策现在没有执行，或者适用区划超出了您的范围。',
      'The policy is not in force, or applies beyond your divisions.',
    ],
    todo: ['请另选一项政策，或请上级办理。', 'Choose another policy, or ask the higher division.'],
  },
} as const satisfies RefusalTable;
