// Where a text stands: the policy and the language, the decision's day and period where there is
// one, and the list whose members are at hand.

import type { Day } from '../../shared/domain/day.ts';
import { type Kinds, kindsOf } from '../kinds.ts';
import type { Each, Policy } from '../policy.ts';
import type { Language } from './language.ts';

export type Setting = {
  readonly policy: Policy;
  readonly lang: Language;
  readonly kinds: Kinds;
  /** The decision that the words are about; none for the words of a policy itself. */
  readonly when?: { readonly asOf: Day; readonly period: string } | undefined;
  readonly each?: Each | undefined;
  readonly outer?: Setting | undefined;
};

/** The setting of a policy's own sentences, or of a verdict's. */
export function settingOf(policy: Policy, lang: Language, when?: Setting['when']): Setting {
  return { policy, lang, kinds: kindsOf(policy, () => undefined), when };
}

/** The setting inside one of the policy's lists. */
export function insideOf(setting: Setting, name: string): Setting {
  const rules = setting.each ? setting.each.each : setting.policy.each;
  const each = rules && Object.hasOwn(rules, name) ? rules[name] : undefined;
  const kinds = setting.kinds.inside(name) ?? setting.kinds;
  return { ...setting, each, kinds, outer: setting.each ? setting : undefined };
}

/** The setting inside a path of lists, `persons.months`. */
export function alongPath(setting: Setting, path: string | undefined): Setting {
  const names = path === undefined ? [] : path.split('.');
  return names.reduce((outer, name) => insideOf(outer, name), setting);
}
