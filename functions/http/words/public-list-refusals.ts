// Words for what is refused about the public list and its objections.
import type { RefusalTable } from '../refusals.ts';

export const publicListRefusals = {
  'calendar.ends': {
    status: 503,
    what: ['工作日历还不到这一天', 'The calendar of working days does not reach that day'],
    why: [
      '节假日安排目前只公布到 {year} 年。',
      'Public holidays are announced up to the year {year} only.',
    ],
    todo: ['请更新工作日历后再试。', 'Bring the calendar up to date and try again.'],
  },
  'confirm.click-needed': {
    status: 409,
    what: ['这笔资金须由企业确认', 'The enterprise itself has to confirm this'],
    why: [
      '首次付到此账户、异议成立或者政策有变化的，不自动确认。',
      'A new account, an upheld objection or a changed policy rules out confirming by itself.',
    ],
    todo: ['请等企业在页面上确认。', 'Wait for the enterprise to confirm on its page.'],
  },
  'confirm.still-public': {
    status: 409,
    what: ['还在公示', 'It is still on the public list'],
    why: ['公示到 {untilOn} 为止。', 'It stands there until {untilOn}.'],
    todo: ['公示期满后会自动确认。', 'It is confirmed by itself after that day.'],
  },
  'confirm.objected': {
    status: 409,
    what: ['有异议还没有处理', 'An objection is not decided yet'],
    why: ['异议处理完以前不自动确认。', 'Nothing is confirmed by itself before it is.'],
    todo: ['请政策审核人处理异议。', 'Ask a reviewer to decide it.'],
  },
  'objection.not-listed': {
    status: 404,
    what: ['现在不能提出异议', 'No objection can be made now'],
    why: [
      '这一条不在公示，或者公示已经结束。',
      'The entry is not on the public list, or its days are over.',
    ],
    todo: ['请从公示名单重新进入。', 'Start from the public list again.'],
  },
  'objection.no-text': {
    status: 422,
    what: ['没有写异议的内容', 'The objection says nothing'],
    why: ['处理异议须要知道哪里不对。', 'Whoever decides it has to know what is wrong.'],
    todo: ['请写明哪里不对和依据，再提交。', 'Say what is wrong and why, and send it again.'],
  },
  'objection.too-long': {
    status: 422,
    what: ['内容太长', 'The text is too long'],
    why: [
      '异议不超过 {textMax} 字，联系方式不超过 100 字。',
      'An objection has at most {textMax} characters, the contact at most 100.',
    ],
    todo: ['请缩短后再提交。', 'Shorten it and send it again.'],
  },
  'objection.too-many': {
    status: 429,
    what: ['这一条的异议已经很多', 'This entry has many objections already'],
    why: [
      '每一条最多收 {max} 条异议，已收到的都会处理。',
      'At most {max} are taken for one entry; all of them will be decided.',
    ],
    todo: ['请等处理结果，或联系政策发布单位。', 'Wait for the outcome, or ask the issuer.'],
  },
  'objection.unknown': {
    status: 404,
    what: ['没有这条异议', 'There is no such objection'],
    why: ['异议不存在，或者不在您的区划内。', 'It does not exist or lies outside your division.'],
    todo: ['请从异议列表进入。', 'Start from the list of objections.'],
  },
  'objection.decided': {
    status: 409,
    what: ['这条异议已经处理', 'This objection is decided already'],
    why: ['另一位审核人已经作出决定。', 'Another reviewer has decided it.'],
    todo: ['请看页面上的处理结果。', 'See the outcome on the page.'],
  },
  'objection.no-reason': {
    status: 422,
    what: ['没有写理由', 'The reason is missing'],
    why: ['处理结果要留下理由，备查。', 'The outcome is kept with its reason.'],
    todo: ['请写明理由再提交。', 'Give the reason and send it again.'],
  },
} as const satisfies RefusalTable;
