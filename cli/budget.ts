// `zhida budget`: finance sets money aside for a policy, and sees what became of it.
import type { Command } from 'commander';
import { printBudget } from './budget-line.ts';
import { commandDeps } from './environment.ts';
import { type Place, fund } from './fund-budget.ts';
import { say } from './report.ts';

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
      for (const one of budgets) printBudget(one, options.json === true);
      if (budgets.length === 0) say(`${policy}：没有预算 no budget`);
    });
}
