// `zhida budget`: finance sets money aside for a policy, and sees what became of it.
import type { Command } from 'commander';
import { fundBudget } from '../shared/commands/fund-budget.ts';
import type { Budget } from '../shared/domain/budget.ts';
import { divisionName } from '../shared/domain/division.ts';
import { yuanText, parseYuan } from '../shared/domain/money.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, say, sayJson } from './report.ts';

type Place = { policy: string; year: string; division: string; json?: boolean };

export function registerBudget(program: Command): void {
  const budget = program.command('budget').description('预算 Budgets');
  budget
    .command('fund')
    .description('设立预算或追加 Open a budget, or add to it')
    .requiredOption('--policy <key>')
    .requiredOption('--year <yyyy>')
    .requiredOption('--division <code>', '六位区划代码 six digits')
    .requiredOption('--yuan <amount>', '金额（元）')
    .option('--json')
    .action(async (options: Place & { yuan: string }) => fund(options));
  budget
    .command('show <policy>')
    .description('某项政策的全部预算 Every budget of one policy')
    .option('--json')
    .action(async (policy: string, options: { json?: boolean }) => {
      const budgets = await commandDeps().budgets.ofPolicy(policy);
      for (const one of budgets) print(one, options.json === true);
      if (budgets.length === 0) say(`${policy}：没有预算 no budget`);
    });
}

async function fund({ policy, year, division, yuan, json }: Place & { yuan: string }) {
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
  print(outcome.value, json === true);
}

function print(budget: Budget, isJson: boolean): void {
  if (isJson) return sayJson(budget);
  const { policyKey, fiscalYear, divisionCode, balances, waiting } = budget;
  say(
    [
      `${policyKey} ${fiscalYear} ${divisionName(divisionCode)}`,
      `总额 cap ${yuanText(balances.cap)} + ${yuanText(balances.topUp)}`,
      `可用 available ${yuanText(balances.available)}`,
      `预留 reserved ${yuanText(balances.reserved)}`,
      `已批 committed ${yuanText(balances.committed)}`,
      `在途 sent ${yuanText(balances.sent)}`,
      `已付 paid ${yuanText(balances.paid)}`,
      `排队 waiting ${waiting}`,
    ].join('  '),
  );
}
