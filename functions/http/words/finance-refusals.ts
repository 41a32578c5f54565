// Words for what finance can be refused.
import type { RefusalTable } from '../refusals.ts';

export const financeRefusals = {
  'batch.empty': {
    status: 409,
    what: ['没有编成批次', 'No batch was made'],
    why: [
      '本区划没有已确认的分期；或者已确认的分期，其登记账户与企业确认时不同、没有核验或户名不符。',
      'Nothing is confirmed in this division, or the accounts on file differ from the confirmed ones, are not verified, or are in another name.',
    ],
    todo: [
      '请在“待兑付”核对：账户有变化的，等企业同意新账户；银行退回的，等账户更正。',
      'Check “Waiting for payout”: a changed account waits for the enterprise to agree to it, a returned payment for its correction.',
    ],
  },
  'batch.unknown': {
    status: 404,
    what: ['没有这个批次', 'There is no such batch'],
    why: ['批次不存在，或者不在您的区划内。', 'It does not exist or lies outside your division.'],
    todo: ['请从批次列表进入。', 'Start from the list of batches.'],
  },
  'batch.same-person': {
    status: 403,
    what: ['不能审批自己编制的批次', 'You cannot approve your own batch'],
    why: ['制单和审批必须是两个人。', 'Preparer and approver must be two people.'],
    todo: ['请另一位审批员处理。', 'Ask another approver.'],
  },
  'batch.hash-changed': {
    status: 409,
    what: ['没有批准', 'It was not approved'],
    why: [
      '批次的内容与您看到的不一致。',
      'The batch no longer has the content that you were shown.',
    ],
    todo: ['请刷新后重新核对全部内容。', 'Reload and check everything again.'],
  },
  'batch.sum-differs': {
    status: 422,
    what: ['没有批准', 'It was not approved'],
    why: ['输入的合计金额与批次不同。', 'The typed sum is not the sum of the batch.'],
    todo: ['请核对后重新输入。', 'Check it and type it again.'],
  },
  'batch.state': {
    status: 409,
    what: ['现在不能这样处理', 'This cannot be done now'],
    why: ['批次的状态已经改变。', 'The state of the batch has changed.'],
    todo: ['请看批次的最新状态。', 'See the present state of the batch.'],
  },
  'batch.not-sent': {
    status: 409,
    what: ['付款文件还不能下载', 'The bank file cannot be downloaded yet'],
    why: [
      '送出要先登记，文件才能离开系统。',
      'The hand-over is recorded before the file may leave the system.',
    ],
    todo: ['请先审批并登记送出。', 'Have it approved and record it as sent first.'],
  },
  'batch.moving': {
    status: 409,
    what: ['批次还在处理中', 'The batch is still being worked on'],
    why: ['部分明细还没有跟上批次的状态。', 'Some lines have not followed it into its state.'],
    todo: ['请稍候一分钟再试。', 'Wait a minute and try again.'],
  },
  'batch.unfit': {
    status: 422,
    what: ['批次还没有冻结', 'The batch is not frozen yet'],
    why: [
      '有 {count} 处内容写不进所选的付款格式。明细已经编入，没有丢。',
      '{count} texts do not fit into the chosen payment format. The lines are collected and not lost.',
    ],
    todo: [
      '请在下面另选一种格式（通用 CSV 都能写），或者先更正账户信息。',
      'Choose another format below (plain CSV takes everything), or have the account corrected first.',
    ],
  },
  'batch.format': {
    status: 422,
    what: ['没有这种付款格式', 'There is no such payment format'],
    why: ['“{format}”没有配置。', '“{format}” is not configured.'],
    todo: ['请从列表里选择。', 'Choose one from the list.'],
  },
  'batch.no-payer': {
    status: 409,
    what: ['这种格式现在不能用', 'This format cannot be used here'],
    why: [
      '本区划没有配置付款账户，而这种格式要写付款账户。',
      'No paying account is configured for the division, and the format names one.',
    ],
    todo: [
      '请选通用 CSV，或请管理员配置付款账户。',
      'Choose plain CSV, or have the account configured.',
    ],
  },
  'return.too-large': {
    status: 413,
    what: ['回单没有导入', 'The answer was not imported'],
    why: ['文件超过 {limitText}。', 'The file is larger than {limitText}.'],
    todo: ['请银行按批次分开出具。', 'Ask the bank for one file a batch.'],
  },
  'return.unknown-format': {
    status: 422,
    what: ['回单没有导入', 'The answer was not imported'],
    why: ['这种 XML 读不了。', 'This kind of XML cannot be read.'],
    todo: [
      '请向银行要下面所列的任一种，或者 CSV 回单。',
      'Ask the bank for one of those listed below, or for a CSV.',
    ],
  },
  'return.totals-differ': {
    status: 422,
    what: ['回单没有导入', 'The answer was not imported'],
    why: [
      '文件自己写的笔数或合计与它的明细、与批次对不上，一行都没有登记。',
      'Its own count or sum does not tie to its lines or to the batch; no line was recorded.',
    ],
    todo: [
      '文件可能被截断或改过：请向银行重新取一份完整的原文件。',
      'It may have been cut off or edited: get the whole original from the bank again.',
    ],
  },
  'return.other-message': {
    status: 409,
    what: ['回单没有导入', 'The answer was not imported'],
    why: [
      '这份状态报告说的是另一份付款文件（{found}）。',
      'The report speaks of another payment file ({found}).',
    ],
    todo: ['请到那个批次导入。', 'Import it at that batch.'],
  },
  'return.malformed': {
    status: 422,
    what: ['回单没有导入', 'The answer was not imported'],
    why: [
      '文件里有读不懂的内容，一行都没有登记。',
      'Some of it is unreadable; no line was recorded.',
    ],
    todo: ['请按下面所列逐行改正，再导入。', 'Correct the lines listed below and import it again.'],
  },
  'budget.amount': {
    status: 422,
    what: ['预算没有登记', 'The budget was not recorded'],
    why: ['金额须大于零。', 'The sum must be above zero.'],
    todo: ['请改正金额。', 'Correct the sum.'],
  },
} as const satisfies RefusalTable;
