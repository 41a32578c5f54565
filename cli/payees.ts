// `zhida payees`: whose accounts settle policies that pay a bank. They are entered and approved on the
// pages, by two people; the terminal only shows them.
import type { Command } from 'commander';
import type { SettlementAccount } from '../shared/domain/settlement-account.ts';
import { commandDeps } from './environment.ts';
import { say } from './report.ts';

export function registerPayees(program: Command): void {
  program
    .command('payees')
    .description('结算账户 Accounts of settling banks, by policy and division')
    .option('--division <code>', '六位区划代码 six digits', '000000')
    .option('--json')
    .action(async ({ division, json }: { division: string; json?: boolean }) => {
      const found = await commandDeps().payees.settlements(division);
      for (const one of found) say(json ? JSON.stringify(one) : lineOf(one));
      if (found.length === 0 && !json) say('没有登记结算账户 no settling bank is registered');
    });
}

function lineOf({ policyKey, divisionCode, inForce, proposed }: SettlementAccount): string {
  const accounts = [
    inForce && `在用 in force ${textOf(inForce.account)}`,
    proposed && `待复核 to be approved ${textOf(proposed.account)}`,
  ];
  return [divisionCode, policyKey, ...accounts.filter((one) => one !== undefined)].join('  ');
}

function textOf({
  holderName,
  number,
  bankCode,
}: {
  holderName: string;
  number: string;
  bankCode: string;
}) {
  return `${holderName} **** ${number.slice(-4)} ${bankCode}`;
}
