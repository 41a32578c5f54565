// Checks what a policy's texts refer to: every reference exists, every formula's units fit, every
// comparison has two sides of one kind. Errors point at the place and say what was expected.

import type { RefusalError } from '../shared/domain/outcome.ts';
import { checkParameters } from './check-parameters.ts';
import { checkConditions } from './check-conditions.ts';
import { checkFormula, checkReference } from './check-formula.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { type Kind, kindText, money, sameUnit } from './formula/kind.ts';
import type { Each, Policy, ValueRule } from './policy.ts';

export type Report = (pointer: string, found: string, expected: string) => void;

/** Everything wrong with the meaning of a policy whose form is right. */
export function checkPolicy(policy: Policy): RefusalError[] {
  const errors: RefusalError[] = [];
  const report: Report = (pointer, found, expected) => errors.push({ pointer, found, expected });
  const kinds = kindsOf(policy, report);
  checkClauses(policy, report);
  checkPublicDays(policy, report);
  checkParameters(policy.parameters, report);
  checkValues(policy.values, '/values', kinds, report);
  policy.conditions.all.forEach((test, index) => {
    checkConditions(test, `/conditions/all/${index}`, kinds, report);
  });
  for (const [name, each] of Object.entries(policy.each))
    checkEach(name, each, `/each/${name}`, kinds, report);
  checkAmount(policy, kinds, report);
  return errors;
}

function checkClauses(policy: Policy, report: Report): void {
  const known = new Set(policy.clauses.map((clause) => clause.id));
  const look = (clause: string, pointer: string): void => {
    if (!known.has(clause))
      report(pointer, clause, `a clause of this policy: ${[...known].join(', ')}`);
  };
  policy.conditions.all.forEach((test, at) => {
    look(test.clause, `/conditions/all/${at}/clause`);
  });
  for (const [name, each] of Object.entries(policy.each)) {
    look(each.clause, `/each/${name}/clause`);
    each.keep?.forEach((step, at) => {
      look(step.clause, `/each/${name}/keep/${at}/clause`);
    });
  }
}

function checkPublicDays({ publicDays, delivery, budget }: Policy, report: Report): void {
  if (publicDays !== undefined && (delivery !== 'auto' || budget === 'none'))
    report(
      '/publicDays',
      String(publicDays),
      'days on the public list of a policy that pays by itself',
    );
}

function checkValues(
  values: Readonly<Record<string, ValueRule>>,
  pointer: string,
  kinds: Kinds,
  report: Report,
): void {
  for (const [name, rule] of Object.entries(values)) {
    const here = `${pointer}/${name}`;
    if ((rule.formula === undefined) === (rule.branches === undefined))
      report(here, name, 'either a formula or branches');
    rule.branches?.forEach((branch, at) => {
      const last = at === (rule.branches?.length ?? 0) - 1;
      if (last !== (branch.when === undefined))
        report(`${here}/branches/${at}`, name, 'a `when` on every branch but the last');
      if (branch.when) checkConditions(branch.when, `${here}/branches/${at}/when`, kinds, report);
    });
  }
}

function checkEach(name: string, each: Each, pointer: string, outer: Kinds, report: Report): void {
  const kinds = outer.inside(name);
  if (!kinds) return;
  checkValues(each.values ?? {}, `${pointer}/values`, kinds, report);
  each.keep?.forEach((step, at) => {
    checkConditions(step.conditions, `${pointer}/keep/${at}/conditions`, kinds, report);
  });
  if (each.key !== undefined) checkReference(each.key, `${pointer}/key`, kinds, report);
  each.order?.forEach((text, at) => {
    checkReference(text, `${pointer}/order/${at}`, kinds, report);
  });
  if (each.ceiling) {
    const { field, limit, by } = each.ceiling;
    const wanted = checkReference(field, `${pointer}/ceiling/field`, kinds, report);
    const most = checkReference(limit, `${pointer}/ceiling/limit`, kinds, report);
    requireSame(wanted, most, `${pointer}/ceiling/limit`, report);
    if (by !== undefined) checkFormula(by, `${pointer}/ceiling/by`, kinds, report);
  }
  for (const [inner, rule] of Object.entries(each.each ?? {}))
    checkEach(inner, rule, `${pointer}/each/${inner}`, kinds, report);
}

function checkAmount(policy: Policy, kinds: Kinds, report: Report): void {
  policy.amount.lines.forEach((line, at) => {
    const pointer = `/amount/lines/${at}`;
    const here = line.each === undefined ? kinds : insideOf(kinds, line.each);
    if (!here) return report(`${pointer}/each`, line.each ?? '', 'the name of an each');
    const found = checkFormula(line.formula, `${pointer}/formula`, here, report);
    return requireSame(money, found, `${pointer}/formula`, report);
  });
  policy.amount.limits?.forEach((limit, at) => {
    const pointer = `/amount/limits/${at}`;
    const first = policy.amount.lines.find((line) => line.each !== undefined)?.each;
    const here = first === undefined ? kinds : insideOf(kinds, first.split('.')[0] ?? '');
    if (!here) return;
    requireSame(
      money,
      checkReference(limit.max, `${pointer}/max`, here, report),
      `${pointer}/max`,
      report,
    );
    if (limit.by !== undefined) checkFormula(limit.by, `${pointer}/by`, here, report);
  });
}

function insideOf(kinds: Kinds, path: string): Kinds | undefined {
  return path.split('.').reduce((found: Kinds | undefined, name) => found?.inside(name), kinds);
}

function requireSame(
  expected: Kind | undefined,
  found: Kind | undefined,
  pointer: string,
  report: Report,
): void {
  if (!expected || !found) return;
  const fits =
    expected.is === 'number' && found.is === 'number'
      ? found.literal === true || sameUnit(expected.unit, found.unit)
      : expected.is === found.is;
  if (!fits) report(pointer, kindText(found), kindText(expected));
}
