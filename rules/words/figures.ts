// The figures of a recorded step: its inputs back as values, so that any part of its formula can be
// worked out again for the reader.

import { evaluate } from '../formula/evaluate.ts';
import { asDay, interestDays } from '../formula/calendar.ts';
import type { Formula } from '../formula/parse.ts';
import { ratio, whole } from '../formula/rational.ts';
import {
  type Json,
  type Value,
  isList,
  isRational,
  isTiers,
  jsonOf,
  unknown,
} from '../formula/value.ts';
import type { Step } from '../lines.ts';
import type { Figures, Voice } from './formula-words.ts';
import { nameOf } from './naming.ts';
import { scaleWords } from './scale-words.ts';
import type { Setting } from './setting.ts';
import { showOf } from './show-of.ts';
import { valueWords } from './value-words.ts';

/** The voice of one step: labels with figures, parameters by their figures alone. */
export function voiceOf(step: Step, setting: Setting): Voice {
  return {
    setting,
    figures: figuresOf(step, setting),
    operand: ({ text, head }) => {
      const { words, show } = nameOf(text, setting);
      if (head.kind === 'each' && show.as === 'number' && !text.includes('.')) return words;
      const input = step.inputs[text] ?? null;
      const tiers = tiersIn(input);
      const value =
        tiers.length > 0
          ? scaleWords(tiers, show, setting)
          : valueWords(input, show, setting.policy, setting.lang);
      return head.kind === 'parameter' || head.kind === 'builtin' ? value : `${words} ${value}`;
    },
  };
}

function figuresOf(step: Step, setting: Setting): Figures {
  const valueIn = (formula: Formula): Value =>
    evaluate(formula, ({ text }) => valueOf(step.inputs[text] ?? null));
  return {
    valueOf: (formula) =>
      valueWords(jsonOf(valueIn(formula)), showOf(formula, setting), setting.policy, setting.lang),
    countOf: (formula) => {
      const list = valueIn(formula);
      return isList(list) ? list.length : 0;
    },
    daysOf: ([, , from, to, years]) => {
      const [first, last, most] = [from, to, years].map((part) => part && valueIn(part));
      const isNumber = most !== undefined && isRational(most);
      if (typeof first !== 'string' || typeof last !== 'string' || !isNumber) return 0;
      return interestDays(asDay(first), asDay(last), Number(most.n));
    },
    tiersOf: (formula) => {
      const value = valueIn(formula);
      return isTiers(value) ? value.tiers.length : 0;
    },
  };
}

/** Plain JSON of a record back as the value it was. */
function valueOf(json: Json): Value {
  if (json === null || typeof json === 'boolean') return json;
  if (typeof json === 'number') return whole(json);
  if (typeof json === 'string') {
    const [, n, d] = /^(-?\d+)\/(\d+)$/.exec(json) ?? [];
    return n !== undefined && d !== undefined ? ratio(BigInt(n), BigInt(d)) : json;
  }
  if (!Array.isArray(json)) return unknown();
  const rows: readonly Json[] = json;
  const tiers = tiersIn(json);
  if (tiers.length === 0) return rows.map(valueOf);
  return {
    tiers: tiers.map(({ upTo, rate }) => ({
      upTo: rational(upTo),
      rate: rational(rate) ?? whole(0),
    })),
  };
}

function tiersIn(json: Json) {
  const rows: readonly Json[] = Array.isArray(json) ? json : [];
  return rows.filter(isTier);
}

function isTier(row: Json): row is { readonly upTo: Json; readonly rate: Json } {
  return typeof row === 'object' && row !== null && 'rate' in row && 'upTo' in row;
}

function rational(json: Json) {
  const value = valueOf(json);
  return isRational(value) ? value : null;
}
