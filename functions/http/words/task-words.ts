// What waits on the first page, and what to do about it.
import type { Text } from './words.ts';

type TaskWords = { readonly what: Text; readonly todo: Text };

export const taskWords = {
  submitted: {
    what: ['待复核的政策版本', 'Policy versions to review'],
    todo: [
      '核对文字、案例和检查结果，发布或退回',
      'Check text, cases and findings; publish or send back',
    ],
  },
  refused: {
    what: ['被退回的政策版本', 'Versions sent back to you'],
    todo: ['按复核意见修改后重新提交', 'Change them as the reviewer asks and submit again'],
  },
  undelivered: {
    what: ['送不到的通知', 'Undelivered notices'],
    todo: [
      '联系企业，请税务或市场监管部门更正联系方式',
      'Ask the firms; have their contacts corrected',
    ],
  },
  running: {
    what: ['没有接收完的文件', 'Files not taken in to the end'],
    todo: [
      '再次交付同一文件，会从断点继续',
      'Deliver the same file again; it goes on where it stopped',
    ],
  },
  confirmed: {
    what: ['已确认、等待编制批次', 'Confirmed, to be put into a batch'],
    todo: ['在“待兑付”中编制批次', 'Prepare a batch'],
  },
  returned: {
    what: ['银行退回、等待更正账户', 'Returned by the bank'],
    todo: ['请企业联系税务或人社部门更正账户', 'Have the firms correct their accounts'],
  },
  approved: {
    what: ['已批准、等待送银行的批次', 'Approved batches to hand over'],
    todo: ['登记送出并下载付款文件', 'Record the hand-over and download the file'],
  },
  frozen: {
    what: ['等待您审批的批次', 'Batches to approve'],
    todo: ['核对摘要、笔数和金额后批准', 'Check hash, count and sum, then approve'],
  },
  waiting: {
    what: ['已确认、排队等预算', 'Confirmed, waiting for budget'],
    todo: ['查看预算，协调追加资金', 'Look at the budgets and have money added'],
  },
} as const satisfies Record<string, TaskWords>;

export const homeWords = {
  waiting: ['等您处理', 'Waiting for you'],
  asNow: ['按现在的索引统计', 'Counted now'],
  nothing: ['现在没有等您处理的事项', 'Nothing waits for you now'],
  nothingWhy: [
    '有新的事项时会列在这里。也可以从左侧菜单进入各个列表。',
    'What comes up is listed here. Every list is in the menu.',
  ],
  task: ['事项', 'Task'],
  count: ['件数', 'Count'],
  sum: ['金额（元）', 'Sum (CNY)'],
  role: ['职责', 'Role'],
  division: ['区划', 'Division'],
  todo: ['怎么办', 'What to do'],
  atLeast: ['{n} 以上', 'over {n}'],
} as const satisfies Record<string, Text>;
