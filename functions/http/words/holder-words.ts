// Who an instalment in each state waits for, as the overview says it.
import type { InstalmentState } from '../../../shared/domain/instalment-states.ts';
import type { Text } from './words.ts';

export const holderWords: Readonly<Partial<Record<InstalmentState, Text>>> = {
  matched: ['系统（正在通知）或企业联系方式', 'the system, or an address of the firm'],
  noticed: ['企业（确认或放弃）', 'the firm, to answer'],
  waiting: ['财政（预算资金）', 'the budget'],
  confirmed: ['财务制单员（编制批次）', 'the preparer'],
  batched: ['财务审批员', 'the approver'],
  approved: ['财务（送银行）', 'finance, to hand over'],
  sent: ['银行（回单）', 'the bank'],
  returned: ['企业和税务、人社部门（更正账户）', 'the firm and the tax or labour office'],
};
