// Names for what a policy refers to: a reference by its label in the catalogue or the policy, a
// value by its unit, in Chinese or English.

import { factOf } from '../facts/catalogue.ts';
import type { Label, Shape } from '../facts/shape.ts';
import { type Reference, type Step, parseReference } from '../formula/reference.ts';
import type { Each, Policy } from '../policy.ts';
import { numberShape, sizeShape } from './value-words.ts';

export { valueWords } from './value-words.ts';

export type Language = 'zh' | 'en';
/** Where a text stands: the policy, and the list whose members are at hand. */
export type Setting = {
  readonly policy: Policy;
  readonly lang: Language;
  readonly each?: Each | undefined;
  readonly outer?: Setting | undefined;
  /** The year a verdict is about, said instead of "the year". */
  readonly year?: string | undefined;
};

/** What a reference names: its words, and the shape its values are shown in. */
export type Named = { readonly words: string; readonly shape: Shape | undefined };

export function say(label: Label, lang: Language): string {
  return label[lang];
}

/** The setting inside one of the policy's lists. */
export function insideOf(setting: Setting, name: string): Setting {
  const rules = setting.each ? setting.each.each : setting.policy.each;
  const each = rules && Object.hasOwn(rules, name) ? rules[name] : undefined;
  return { ...setting, each, outer: setting.each ? setting : undefined };
}

/** Names a reference; an unreadable one is shown as written. */
export function nameOf(text: string, setting: Setting): Named {
  const reference = parseReference(text);
  return reference ? named(reference, setting) : { words: text, shape: undefined };
}

function named(reference: Reference, setting: Setting): Named {
  const { head, steps, text } = reference;
  const { policy, lang } = setting;
  if (head.kind === 'fact') {
    const fact = factOf(head.key);
    const found = fact && alongSteps(fact.shape, steps, setting);
    return found ? withPeriod(found, steps, setting) : { words: text, shape: undefined };
  }
  if (head.kind === 'member') {
    const at = head.of === 'it' ? setting : setting.outer;
    return memberNamed(steps, at ?? setting, text);
  }
  if (head.kind === 'parameter') return parameterNamed(policy, head.name, lang, text);
  if (head.kind === 'value') {
    const rule = head.policyKey === undefined ? policy.values[head.name] : undefined;
    return { words: rule ? say(rule.label, lang) : text, shape: undefined };
  }
  if (head.kind === 'sizeClass')
    return withPeriod({ words: say(sizeShape.label, lang), shape: sizeShape }, steps, setting);
  if (head.kind === 'builtin') return { words: builtinWords(text, setting), shape: undefined };
  const over = policy.each[head.name]?.over;
  return over === undefined ? { words: text, shape: undefined } : nameOf(over, setting);
}

function memberNamed(steps: readonly Step[], setting: Setting, text: string): Named {
  const [first, second] = steps;
  const { each, lang } = setting;
  if (first?.kind === 'field' && first.name === 'value' && second?.kind === 'field') {
    const rule = each?.values?.[second.name];
    return { words: rule ? say(rule.label, lang) : text, shape: undefined };
  }
  if (first?.kind === 'field' && first.name === 'within' && each?.ceiling)
    return nameOf(each.ceiling.field, setting);
  const shape = memberShape(setting);
  return (shape && alongSteps(shape, steps, setting)) ?? { words: text, shape: undefined };
}

function memberShape(setting: Setting): Shape | undefined {
  const over = setting.each && parseReference(setting.each.over);
  if (over?.head.kind === 'fact') return factOf(over.head.key)?.shape;
  const start =
    over?.head.kind === 'member' && setting.outer ? memberShape(setting.outer) : undefined;
  const found = start && over ? shapeAlong(start, over.steps) : undefined;
  return found?.kind === 'list' ? found.of : found;
}

function shapeAlong(start: Shape, steps: readonly Step[]): Shape | undefined {
  let shape: Shape | undefined = start;
  for (const step of steps) {
    if (step.kind === 'every' && shape?.kind === 'list') shape = shape.of;
    if (step.kind === 'field')
      shape = shape?.kind === 'record' ? shape.fields[step.name] : undefined;
  }
  return shape;
}

function alongSteps(start: Shape, steps: readonly Step[], { lang }: Setting): Named | undefined {
  const shape = shapeAlong(start, steps);
  return shape && { words: say(shape.label, lang), shape };
}

function withPeriod(found: Named, steps: readonly Step[], setting: Setting): Named {
  const index = steps.find((step) => step.kind === 'index')?.index;
  if (!index) return found;
  const { lang } = setting;
  if (index.kind === 'literal') return { ...found, words: joined(index.text, found.words, lang) };
  if (index.kind !== 'period') return found;
  if (index.word === 'year' && setting.year !== undefined)
    return {
      ...found,
      words: joined(String(Number(setting.year) + index.offset), found.words, lang),
    };
  const when = index.offset === 0 ? thisPeriod[index.word] : earlier(index.word, -index.offset);
  return {
    ...found,
    words: lang === 'zh' ? `${when.zh}${found.words}` : `${found.words} ${when.en}`,
  };
}

function joined(period: string, words: string, lang: Language): string {
  const year = /^\d{4}$/.test(period) ? `${period}年` : period;
  return lang === 'zh' ? `${year}${words}` : `${words} of ${period}`;
}

const thisPeriod = {
  year: { zh: '当年', en: 'of the year' },
  quarter: { zh: '当季', en: 'of the quarter' },
  month: { zh: '当月', en: 'of the month' },
  filing: { zh: '当期', en: 'of the period' },
};

function earlier(word: keyof typeof thisPeriod, count: number): Label {
  if (word === 'year' && count === 1) return { zh: '上年', en: 'of the year before' };
  return { zh: `前${count}期`, en: `${count} periods before` };
}

function builtinWords(text: string, { lang, year }: Setting): string {
  const [name = '', back] = text.split('-');
  const words: Readonly<Record<string, Label>> = {
    asOf: { zh: '判断当日', en: 'the day of the decision' },
    year: { zh: '当年', en: 'the year' },
    month: { zh: '当月', en: 'the month' },
    quarter: { zh: '当季', en: 'the quarter' },
    filing: { zh: '申报期', en: 'the filing period' },
    periodStart: { zh: '期初', en: 'the first day of the period' },
    periodEnd: { zh: '期末', en: 'the last day of the period' },
  };
  if (name === 'year' && year !== undefined) return String(Number(year) - Number(back ?? 0));
  const label = words[name];
  const base = label ? say(label, lang) : text;
  if (back === undefined) return base;
  return lang === 'zh' ? `${base}往前${back}期` : `${base} less ${back}`;
}

function parameterNamed(policy: Policy, name: string, lang: Language, text: string): Named {
  const parameter = Object.hasOwn(policy.parameters, name) ? policy.parameters[name] : undefined;
  if (!parameter) return { words: text, shape: undefined };
  const { label, unit } = parameter;
  const plain = ['flag', 'day', 'month', 'text'].find((kind) => kind === unit);
  const shape = plain === undefined && unit !== 'codes' ? numberShape(unit, label) : undefined;
  return { words: say(label, lang), shape };
}
