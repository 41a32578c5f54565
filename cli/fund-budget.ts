// Finance sets money aside for a policy, its year and its division, from the terminal.
import { fundBudget } from '../shared/commands/fund-budget.ts';
import { parseYuan } from '../shared/domain/money.ts';
import { printBudget } from './budget-line.ts';
import { commandDeps } from './environment.ts';
import { CommandFault } from './report.ts';

export type Place = { policy: string; year: string; division: string; json?: boolean };

/** Opens a budget or adds to it, and shows what it holds then. */
export async function fund({ policy, year, division, yuan, json }: Place & { yuan: string }) {
  const amountFen = parseYuan(yuan);
  if (amountFen === undefined || !/^\d{4}$/.test(year) || !/^\d{6}$/.test(division)) {
    throw new CommandFault(
      '年度应为 4 位、区划 6 位、金额形如 100000.00。',
      'The year has 4 digits, the division 6, the amount looks like 100000.00.',
    );
  }
  const outcome = await fundBudget(commandDeps(), {
    policyKey: policy,
    fiscalYear: Number(year),
    divisionCode: division,
    amountFen,
    actor: 'system:terminal',
  });
  if (!outcome.ok) throw new CommandFault('金额应大于零。', 'The amount must be above zero.');
  printBudget(outcome.value, json === true);
}
