// Names for what a policy refers to, by the labels of the catalogue and of the policy itself, and
// how its values are shown. A reference is never shown as it is written.

import { builtInByKey } from '../catalog.ts';
import type { Shape } from '../facts/shape.ts';
import { type Head, type Reference, type Step, parseReference } from '../formula/reference.ts';
import { either, say } from './language.ts';
import { builtinWords, withPeriod } from './period-words.ts';
import type { Setting } from './setting.ts';
import { memberShape, placeOf, shapeAlong, shapeAt } from './shapes.ts';
import { type Show, showOfKind, showOfShape, sizeShow } from './value-words.ts';

/** What a reference names: its words, how its values are shown, and what stands behind it. */
export type Named = { readonly words: string; readonly show: Show; readonly head: Head['kind'] };

/** Names a reference; one that no longer exists is called a figure, never by its text. */
export function nameOf(text: string, setting: Setting): Named {
  const reference = parseReference(text);
  const nameless = either(setting.lang, '有关数据', 'the figure');
  if (!reference) return { words: nameless, show: { as: 'text' }, head: 'fact' };
  const { head } = reference;
  const shape = shapeAt(reference, setting);
  const words = wordsOf(reference, shape, setting) ?? nameless;
  return { words, show: showAt(reference, shape, setting), head: head.kind };
}

function wordsOf(
  reference: Reference,
  shape: Shape | undefined,
  setting: Setting,
): string | undefined {
  const { head, steps } = reference;
  const { policy, lang } = setting;
  if (head.kind === 'builtin') return builtinWords(head.name, head.offset, setting);
  if (head.kind === 'sizeClass')
    return withPeriod(either(lang, '企业规模', 'enterprise size'), indexOf(steps), setting);
  if (head.kind === 'parameter') return labelOf(policy.parameters[head.name], setting);
  if (head.kind === 'value') {
    const of = head.policyKey === undefined ? policy : builtInByKey.get(head.policyKey);
    return labelOf(of?.values[head.name], setting);
  }
  if (head.kind === 'each') return columnWords(policy.each[head.name]?.over, steps, setting);
  if (head.kind === 'fact')
    return shape && withPeriod(say(shape.label, lang), indexOf(steps), setting);
  return memberWords(steps, placeOf(head.of, setting), shape);
}

function labelOf(
  rule: { readonly label: Shape['label'] } | undefined,
  { lang }: Setting,
): string | undefined {
  return rule && say(rule.label, lang);
}

function memberWords(
  steps: readonly Step[],
  setting: Setting,
  shape: Shape | undefined,
): string | undefined {
  const { each, lang } = setting;
  const [first, second] = steps;
  if (first?.kind === 'field' && first.name === 'value' && second?.kind === 'field')
    return labelOf(each?.values?.[second.name], setting);
  const nested = first?.kind === 'field' ? each?.each?.[first.name] : undefined;
  if (nested) return columnWords(nested.over, steps.slice(1), setting);
  return shape && say(shape.label, lang);
}

/** A list's name, with the name of the value or field that is taken of its members. */
function columnWords(
  over: string | undefined,
  steps: readonly Step[],
  setting: Setting,
): string | undefined {
  if (over === undefined) return undefined;
  const list = nameOf(over, setting).words;
  const last = steps.at(-1);
  if (last?.kind !== 'field') return list;
  const rules = [...Object.values(setting.policy.each), ...Object.values(setting.each?.each ?? {})];
  const rule = rules.find((each) => each.over === over);
  const inner = { ...setting, each: rule, outer: setting.each ? setting : undefined };
  const field = memberWords(steps.slice(1), inner, shapeAlong(memberShape(inner), steps));
  return field && either(setting.lang, `${list}${field}`, `${field} of each ${list}`);
}

function showAt(reference: Reference, shape: Shape | undefined, setting: Setting): Show {
  const { head, steps } = reference;
  const last = steps.findLast((step) => step.kind === 'field');
  if (head.kind === 'sizeClass') return sizeShow;
  if (shape) return showOfShape(shape, last?.kind === 'field' ? last.name : undefined);
  const unit = head.kind === 'parameter' && setting.policy.parameters[head.name]?.unit;
  if (unit === 'bp') return { as: 'number', unit };
  const kind = setting.kinds.of(reference);
  if (typeof kind === 'string') return { as: 'text' };
  const show = showOfKind(kind);
  return show.as === 'number' && show.unit === 'years' ? { as: 'number', unit: 'age' } : show;
}

function indexOf(steps: readonly Step[]) {
  return steps.find((step) => step.kind === 'index')?.index;
}
