// Every leaf of a policy with its pointer: what coverage counts and what conflicts are looked for in.

import { type Condition, type Leaf, referencesOf } from '../condition.ts';
import type { Each, Policy, ValueRule } from '../policy.ts';

/** `guards` are references that an earlier branch or keep step needs known before this is reached. */
export type Placed<Item> = {
  readonly pointer: string;
  readonly item: Item;
  readonly guards?: readonly string[];
};

/** The policy's conditions as groups that are judged together, each with its pointer. */
export function conditionsOf(policy: Policy): Placed<Condition>[] {
  return [
    ...ofValues(policy.values, ''),
    ...policy.conditions.all.map((item, at) => ({ pointer: `/conditions/all/${at}`, item })),
    ...Object.entries(policy.each).flatMap(([name, each]) => ofEach(each, `/each/${name}`)),
  ];
}

/** Every leaf below a condition. */
export function placedLeaves({ pointer, item, guards = [] }: Placed<Condition>): Placed<Leaf>[] {
  if ('fact' in item) return [{ pointer, item, guards }];
  if ('not' in item) return placedLeaves({ pointer: `${pointer}/not`, item: item.not, guards });
  const name = 'all' in item ? 'all' : 'any';
  const children = 'all' in item ? item.all : item.any;
  return children.flatMap((child, at) =>
    placedLeaves({ pointer: `${pointer}/${name}/${at}`, item: child, guards }),
  );
}

function ofValues(
  values: Readonly<Record<string, ValueRule>>,
  pointer: string,
  guards: readonly string[] = [],
): Placed<Condition>[] {
  return Object.entries(values).flatMap(([name, { branches = [] }]) =>
    branches.flatMap((branch, at) => {
      if (!branch.when) return [];
      const earlier = branches.slice(0, at).flatMap(({ when }) => (when ? referencesOf(when) : []));
      const here = `${pointer}/values/${name}/branches/${at}/when`;
      return [{ pointer: here, item: branch.when, guards: [...guards, ...earlier] }];
    }),
  );
}

function ofEach(each: Each, pointer: string, guards: readonly string[] = []): Placed<Condition>[] {
  const kept = keptBy(each);
  return [
    ...ofValues(each.values ?? {}, pointer, [...guards, ...kept]),
    ...(each.keep ?? []).map((step, at) => ({
      pointer: `${pointer}/keep/${at}/conditions`,
      item: step.conditions,
      guards,
    })),
    ...Object.entries(each.each ?? {}).flatMap(([name, inner]) =>
      ofEach(inner, `${pointer}/each/${name}`, knownInside(each, inner)),
    ),
  ];
}

function keptBy(each: Each): string[] {
  return (each.keep ?? []).flatMap((step) => referencesOf(step.conditions));
}

/**
 * What is known of an inner list's members: a member that a keep step leaves in doubt is not looked
 * into, so the values that those steps read, and the columns behind them, are known inside.
 */
function knownInside(each: Each, inner: Each): string[] {
  const kept = keptBy(each);
  return Object.entries(each.values ?? {}).flatMap(([name, { formula = '' }]) => {
    const read = kept.includes(`it.value.${name}`);
    const sources = formula.match(/\bit\.[\w.]+/g) ?? [];
    const follows = sources.length > 0 && sources.every((source) => kept.includes(source));
    const columns = read ? columnsOf(each, inner, formula) : [];
    return read || follows ? [`outer.value.${name}`, ...columns] : [];
  });
}

/** The fields of an inner list's members whose whole column a formula reads. */
function columnsOf(each: Each, inner: Each, formula: string): string[] {
  return [...formula.matchAll(/\bit\.(\w+)\[\]\.(\w+)/g)].flatMap(([, list = '', field = '']) =>
    (each.each?.[list]?.over ?? `it.${list}`) === inner.over ? [`it.${field}`] : [],
  );
}
