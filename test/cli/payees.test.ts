// What a person at a terminal sees of settling banks: whose account is in force and whose waits, with the
// last digits alone.
import { expect, test } from 'vitest';
import { registerPayees } from '../../cli/payees.ts';
import { emptyChain } from '../../shared/domain/audit.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { terminal } from './terminal.ts';

test('each account is listed with its place, its policy and its state', async () => {
  const desk = await terminal(registerPayees);
  expect((await desk.run('payees')).text).toContain('没有登记结算账户');
  const account = { holderName: '示例银行', number: '4500000012345678', bankCode: '102611000999' };
  const entered = { account, verifiedOn: '2026-11-20', proposedAt: '2026-11-20T01:00:00.000Z' };
  await commit(desk.deps.table, [
    put('settlementAccount', {
      policyKey: 'loan.guihui',
      divisionCode: '450000',
      proposed: { ...entered, proposer: 'person:preparer' },
      audit: emptyChain,
      version: 0,
    }),
  ]);
  const { text } = await desk.run('payees', '--division', '450000');
  expect(text).toContain('450000  loan.guihui  待复核 to be approved 示例银行 **** 5678');
  expect(text).not.toContain('12345678');
  expect((await desk.run('payees', '--division', '420000')).text).toContain('没有登记结算账户');
});
