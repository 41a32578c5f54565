// Stacking groups: which policies compete for one firm, person or loan, and who goes first.

import { z } from 'zod';
import groupsFile from './catalog/groups.json' with { type: 'json' };

const group = z.strictObject({
  /** How the group chooses; DESIGN's five modes. */
  mode: z.enum(['best', 'order', 'perMember', 'pool', 'before']),
  by: z.enum(['firm', 'person', 'loan']),
  order: z.array(z.string()).min(2).readonly(),
  /** perMember: by order alone, or by what each member is worth, order breaking ties. */
  choose: z.enum(['order', 'value']).optional(),
  /** pool: the value that is the shared capacity; before: the value of the next that is reduced. */
  value: z.string().optional(),
  words: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type Group = z.infer<typeof group>;

const groups = z.record(z.string(), group).parse(groupsFile);

/** The group of that name, or undefined. */
export function groupOf(name: string): Group | undefined {
  return Object.hasOwn(groups, name) ? groups[name] : undefined;
}

/** Every group by name. */
export function stackingGroups(): Readonly<Record<string, Group>> {
  return groups;
}
