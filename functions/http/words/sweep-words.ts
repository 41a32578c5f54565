// Words of the pages on which one sees every enterprise being matched.
import type { Sweep, SweepCause } from '../../../shared/domain/sweep.ts';
import type { Text } from './words.ts';

export const sweepWords = {
  title: ['全量匹配', 'Sweeps'],
  lead: [
    '政策发布、停止执行、到期生效，或者日期变化影响结果时，系统把全部企业重新匹配一遍。',
    'Every enterprise is matched anew when a policy is published, withdrawn or comes into force, or when the day itself changes what is due.',
  ],
  none: ['还没有全量匹配', 'No sweeps yet'],
  noneWhy: ['发布政策后会自动开始。', 'One starts by itself when a policy is published.'],
  sweep: ['全量匹配', 'Sweep'],
  cause: ['起因', 'Cause'],
  policies: ['政策', 'Policies'],
  policiesCount: ['{n} 项政策', '{n} policies'],
  openedAt: ['提出时间', 'Opened at'],
  openedBy: ['提出人', 'Opened by'],
  startedAt: ['开始时间', 'Started at'],
  endedAt: ['结束时间', 'Ended at'],
  movedAt: ['最近进展', 'Last progress'],
  attempt: ['第几次启动', 'Start'],
  state: ['状态', 'State'],
  shards: ['分片', 'Shards'],
  nOfM: ['{n} / {m}', '{n} of {m}'],
  notPlanned: ['尚未划分', 'not divided yet'],
  firms: ['企业数', 'Enterprises'],
  eligible: ['符合条件', 'Eligible'],
  unknown: ['缺数据', 'Unknown'],
  changed: ['结果有变化', 'Changed'],
  amount: ['应享金额', 'Amount due'],
  setAside: ['转单独处理', 'Set aside'],
  setAsideWhy: [
    '数据正在写入或处理出错的企业，已转入匹配队列自动重试，不影响其他企业。',
    'Enterprises whose facts were being written, or that failed, went to the match queue, which tries again by itself.',
  ],
  byPolicy: ['按政策', 'By policy'],
  total: ['合计', 'In all'],
  policy: ['政策', 'Policy'],
  refresh: ['刷新进度', 'Refresh'],
  troubled: ['没有完成的分片（{n} 个）', 'Shards that are not finished ({n})'],
  segment: ['分片编号', 'Shard'],
  trouble: ['最近一次出错', 'Last trouble'],
  seen: ['已处理企业', 'Enterprises done'],
  notBegun: ['没有开始', 'not begun'],
  failedTodo: [
    '已完成的分片不会重做。先看系统告警排除原因，再按“重新启动”，从停下的地方继续。',
    'Finished shards are not done again. See the alarms, mend the cause, then start again: it goes on where it stopped.',
  ],
  restart: ['重新启动', 'Start again'],
  tally: ['结果文件', 'File of the result'],
  askTitle: ['手工启动', 'Start one by hand'],
  askLead: [
    '政策没有变化、只想重新核对一遍时使用。结果没有变化的企业不会收到任何通知。',
    'For checking all over again when nothing was published. Enterprises whose result stays the same hear nothing.',
  ],
  askAll: ['本人区划内全部现行政策', 'Every policy in force within my divisions'],
  ask: ['全部重新匹配', 'Match every enterprise'],
} as const satisfies Record<string, Text>;

export const sweepCauseWords: Readonly<Record<SweepCause, Text>> = {
  published: ['政策发布', 'Policy published'],
  withdrawn: ['政策停止执行', 'Policy withdrawn'],
  'in-force': ['政策到期生效', 'Policy came into force'],
  day: ['日期变化', 'Turn of the day'],
  asked: ['手工启动', 'Asked for'],
};

export const sweepStateWords: Readonly<
  Record<Sweep['state'], { label: Text; mood: 'wait' | 'good' | 'bad' | 'live' }>
> = {
  waiting: { label: ['排队，等同一政策的上一次完成', 'Waiting for its turn'], mood: 'wait' },
  ready: { label: ['即将开始', 'About to start'], mood: 'wait' },
  running: { label: ['进行中', 'Running'], mood: 'live' },
  finished: { label: ['已完成', 'Finished'], mood: 'good' },
  failed: { label: ['有分片没有完成', 'Shards are missing'], mood: 'bad' },
};
