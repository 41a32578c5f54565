// Which facts a policy reads: what a matcher needs to send a changed fact to the policies it touches,
// and no others.

import { type Condition, referencesOf } from './condition.ts';
import { compile } from './compile.ts';
import { parseFormula, referencesIn } from './formula/parse.ts';
import { type Reference, parseReference } from './formula/reference.ts';
import type { Each, Policy, ValueRule } from './policy.ts';
import { builtInByKey } from './catalog.ts';
import type { Related } from './run.ts';

const keys = new WeakMap<Policy, readonly string[]>();

/** Every fact key whose change can change the policy's verdict, sorted. */
export function factKeysOf(policy: Policy, related: Related = builtInByKey): readonly string[] {
  const known = keys.get(policy);
  if (known) return known;
  const found = new Set(referencesOfPolicy(policy).flatMap((each) => factsBehind(each, related)));
  for (const key of implicitKeys(policy)) found.add(key);
  const sorted = [...found].toSorted();
  keys.set(policy, sorted);
  return sorted;
}

/** Every reference in a policy, those inside formulas and brackets too. */
export function referencesOfPolicy(policy: Policy): Reference[] {
  const texts = [
    ...compile(policy).tests.flatMap(referencesOf),
    ...Object.values(policy.values).flatMap(ofValue),
    ...Object.values(policy.each).flatMap(ofEach),
    ...(policy.amount.limits ?? []).flatMap((limit) => [limit.max, ...ofFormula(limit.by)]),
    ...policy.amount.lines.flatMap((line) => ofFormula(line.formula)),
  ];
  return texts.flatMap((text) => {
    const reference = parseReference(text);
    return reference ? [reference, ...inBrackets(reference)] : [];
  });
}

function inBrackets(reference: Reference): Reference[] {
  return reference.steps.flatMap((step) =>
    step.kind === 'index' && step.index.kind === 'reference'
      ? [step.index.reference, ...inBrackets(step.index.reference)]
      : [],
  );
}

function ofValue(rule: ValueRule): string[] {
  return [
    ...ofFormula(rule.formula),
    ...(rule.branches ?? []).flatMap((branch) => [
      ...ofCondition(branch.when),
      ...ofFormula(branch.then),
    ]),
  ];
}

function ofEach(each: Each): string[] {
  return [
    each.over,
    ...Object.values(each.values ?? {}).flatMap(ofValue),
    ...(each.keep ?? []).flatMap((step) => referencesOf(step.conditions)),
    ...(each.key === undefined ? [] : [each.key]),
    ...(each.order ?? []),
    ...(each.ceiling
      ? [each.ceiling.field, each.ceiling.limit, ...ofFormula(each.ceiling.by)]
      : []),
    ...Object.values(each.each ?? {}).flatMap(ofEach),
  ];
}

function ofCondition(condition: Condition | undefined): string[] {
  return condition ? referencesOf(condition) : [];
}

function ofFormula(text: string | undefined): string[] {
  return text === undefined
    ? []
    : referencesIn(parseFormula(text)).map((reference) => reference.text);
}

function factsBehind({ head, steps }: Reference, related: Related): readonly string[] {
  const filing = steps.some(
    (step) => step.kind === 'index' && step.index.kind === 'period' && step.index.word === 'filing',
  );
  const indexed = filing ? ['tax.vat.filingPeriod'] : [];
  if (head.kind === 'fact') return [head.key, ...indexed];
  if (head.kind === 'sizeClass') return ['stat.annual', 'reg.industryCode'];
  if (head.kind === 'builtin') return head.name === 'filing' ? ['tax.vat.filingPeriod'] : [];
  if (head.kind !== 'value' || head.policyKey === undefined) return [];
  const other = related.get(head.policyKey);
  return other ? factKeysOf(other, related) : [];
}

/** Facts read without being named: the place of a parameter, the payments under a cap. */
function implicitKeys(policy: Policy): string[] {
  const byPlace = Object.values(policy.parameters).some((parameter) =>
    parameter.dated.some((row) => row.divisions !== undefined),
  );
  const capped = (policy.amount.limits ?? []).some((limit) => limit.less !== undefined);
  return [
    ...(byPlace ? ['reg.divisionCode'] : []),
    ...(capped ? ['fin.paid'] : []),
    ...(policy.period === 'filing' ? ['tax.vat.filingPeriod'] : []),
  ];
}
