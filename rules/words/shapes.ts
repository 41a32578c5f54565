// The shapes in the fact catalogue that references lead to, also through lists and their members.

import { factOf } from '../facts/catalogue.ts';
import type { Shape } from '../facts/shape.ts';
import { type Reference, type Step, parseReference } from '../formula/reference.ts';
import type { Setting } from './setting.ts';

/** The list at hand, or the one around it. */
export function placeOf(of: 'it' | 'outer', setting: Setting): Setting {
  return of === 'it' ? setting : (setting.outer ?? setting);
}

/** The shape of what a reference names in the facts. */
export function shapeAt({ head, steps }: Reference, setting: Setting): Shape | undefined {
  if (head.kind === 'fact') return shapeAlong(factOf(head.key)?.shape, steps);
  if (head.kind !== 'member') return undefined;
  const place = placeOf(head.of, setting);
  const [first] = steps;
  const field = place.each?.ceiling?.field;
  if (first?.kind === 'field' && first.name === 'within' && field !== undefined) {
    const counted = parseReference(field);
    return counted && shapeAt(counted, place);
  }
  return shapeAlong(memberShape(place), steps);
}

/** The shape of the member at hand. */
export function memberShape(setting: Setting): Shape | undefined {
  const over = setting.each && parseReference(setting.each.over);
  if (over?.head.kind === 'fact') return factOf(over.head.key)?.shape;
  if (over?.head.kind !== 'member' || !setting.outer) return undefined;
  const found = shapeAlong(memberShape(setting.outer), over.steps);
  return found?.kind === 'list' ? found.of : found;
}

/** The shape that steps lead to. */
export function shapeAlong(start: Shape | undefined, steps: readonly Step[]): Shape | undefined {
  let shape = start;
  for (const step of steps) {
    if (step.kind === 'every' && shape?.kind === 'list') shape = shape.of;
    if (step.kind === 'field')
      shape = shape?.kind === 'record' ? shape.fields[step.name] : undefined;
  }
  return shape;
}
