// A value or an each that stands on itself would never end; this finds such rings before anything
// else follows the references.

import type { RefusalError } from '../shared/domain/outcome.ts';
import { type Condition, referencesOf } from './condition.ts';
import { FormulaError, parseFormula, referencesIn } from './formula/parse.ts';
import { type Reference, parseReference } from './formula/reference.ts';
import type { Each, Policy, ValueRule } from './policy.ts';

/** One error for every value or each that stands on itself. */
export function checkCycles(policy: Policy): RefusalError[] {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const [name, rule] of Object.entries(policy.values))
    edges.set(`/values/${name}`, new Set(ofValue(rule)));
  for (const [name, each] of Object.entries(policy.each))
    edges.set(`/each/${name}`, new Set(ofEach(each)));
  return [...edges.keys()]
    .filter((node) => reaches(node, node, edges, new Set()))
    .map((pointer) => ({
      pointer,
      found: pointer,
      expected: 'something that does not stand on itself',
    }));
}

function reaches(
  from: string,
  goal: string,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): boolean {
  for (const next of edges.get(from) ?? []) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (reaches(next, goal, edges, seen)) return true;
  }
  return false;
}

function ofValue(rule: ValueRule): string[] {
  const branches = rule.branches ?? [];
  return [
    ...ofFormula(rule.formula),
    ...branches.flatMap((branch) => [...ofCondition(branch.when), ...ofFormula(branch.then)]),
  ];
}

function ofEach(each: Each): string[] {
  const references = [each.key, ...(each.order ?? []), each.ceiling?.field, each.ceiling?.limit];
  return [
    ...Object.values(each.values ?? {}).flatMap(ofValue),
    ...(each.keep ?? []).flatMap((step) => ofCondition(step.conditions)),
    ...references.flatMap((text) => (text === undefined ? [] : ofText(text))),
    ...ofFormula(each.ceiling?.by),
    ...Object.values(each.each ?? {}).flatMap(ofEach),
  ];
}

function ofCondition(condition: Condition | undefined): string[] {
  return condition ? referencesOf(condition).flatMap(ofText) : [];
}

function ofFormula(text: string | undefined): string[] {
  if (text === undefined) return [];
  try {
    return referencesIn(parseFormula(text)).flatMap(ofReference);
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

function ofText(text: string): string[] {
  const reference = parseReference(text);
  return reference ? ofReference(reference) : [];
}

function ofReference({ head, steps }: Reference): string[] {
  const inside = steps.flatMap((step) =>
    step.kind === 'index' && step.index.kind === 'reference'
      ? ofReference(step.index.reference)
      : [],
  );
  if (head.kind === 'value' && head.policyKey === undefined)
    return [`/values/${head.name}`, ...inside];
  return head.kind === 'each' ? [`/each/${head.name}`, ...inside] : inside;
}
