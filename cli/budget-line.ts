// A budget as the terminal shows it: one line of its sums, or JSON.
import type { Budget } from '../shared/domain/budget.ts';
import { divisionName } from '../shared/domain/division.ts';
import { yuanText } from '../shared/domain/money.ts';
import { say, sayJson } from './report.ts';

/** Prints the line, or the record. */
export function printBudget(budget: Budget, isJson: boolean): void {
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
