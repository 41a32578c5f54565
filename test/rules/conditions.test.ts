// The fence round the engine: what it decides, what it refuses, and that a second reading agrees.

import { Engine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../rules/condition.ts';
import { judge, placesIn } from '../../rules/conditions.ts';
import { whole } from '../../rules/formula/rational.ts';
import { type Value, unknown } from '../../rules/formula/value.ts';
import { type Plain, dice, sample } from './random-conditions.ts';
import { truthOf } from './reference-evaluator.ts';

function valueOf(name: string, plain: Plain): Value {
  if (plain === undefined) return unknown({ fact: name, at: name });
  if (typeof plain === 'number') return whole(plain);
  if (plain === null || typeof plain !== 'object') return plain;
  return plain.map((one) => (typeof one === 'number' ? whole(one) : one));
}

async function answerOf(condition: Condition, facts: Readonly<Record<string, Plain>>) {
  const [judged] = await judge([condition], (name) => valueOf(name, facts[name]));
  return judged;
}

const leaf = (operator: 'equal' | 'notEqual' | 'in' | 'lessThan', value: number | number[]) =>
  ({ fact: 'reg.alpha', operator, value }) as const;

describe('three answers', () => {
  test('an absent fact is neither yes nor no, whatever the operator', async () => {
    for (const one of [leaf('equal', 1), leaf('notEqual', 1), leaf('lessThan', 1)]) {
      expect((await answerOf(one, {}))?.answer).toBe('unknown');
      expect((await answerOf({ not: one }, {}))?.answer).toBe('unknown');
    }
  });

  test('one certain no decides an "all", one certain yes an "any"', async () => {
    const no = { fact: 'reg.beta', operator: 'equal', value: 2 } as const;
    const both: Condition[] = [leaf('equal', 1), no];
    expect((await answerOf({ all: both }, { 'reg.beta': 1 }))?.answer).toBe(false);
    expect((await answerOf({ any: both }, { 'reg.beta': 2 }))?.answer).toBe(true);
    expect((await answerOf({ any: both }, { 'reg.beta': 1 }))?.answer).toBe('unknown');
  });

  test('only the unknowns that leave it open are named', async () => {
    const tree: Condition = {
      any: [
        { all: [leaf('equal', 1), { fact: 'reg.beta', operator: 'equal', value: 1 }] },
        { fact: 'reg.gamma', operator: 'equal', value: 1 },
      ],
    };
    const judged = await answerOf(tree, { 'reg.beta': 2 });
    expect(judged && placesIn(judged).map((place) => place.at)).toEqual(['reg.gamma']);
  });

  test('null compares as nothing', async () => {
    const known = { 'reg.alpha': null };
    expect((await answerOf(leaf('equal', 0), known))?.answer).toBe(false);
    expect((await answerOf(leaf('lessThan', 1), known))?.answer).toBe(false);
    expect((await answerOf(leaf('notEqual', 0), known))?.answer).toBe(true);
    expect((await answerOf(leaf('in', [0]), known))?.answer).toBe(false);
  });

  test('a text is never a number, and a list never a text', async () => {
    await expect(answerOf(leaf('lessThan', 10), { 'reg.alpha': '9' })).rejects.toThrow('order');
    await expect(answerOf(leaf('equal', 1), { 'reg.alpha': '1' })).rejects.toThrow('two kinds');
  });
});

const samplesMax = Number(process.env['ZHIDA_CONDITIONS'] ?? 100_000);

describe('a second reading of the same conditions', () => {
  test('agrees on every one of a hundred thousand random conditions', async () => {
    const roll = dice(20261123);
    const batch = 50;
    const answers = { true: 0, false: 0, unknown: 0 };
    for (let done = 0; done < samplesMax; done += batch) {
      const { conditions, facts } = sample(roll, batch);
      const judged = await judge(conditions, (name) => valueOf(name, facts.get(name)));
      const found = judged.map((each) => each.answer);
      const expected = conditions.map((condition) => truthOf(condition, facts));
      if (found.some((answer, at) => answer !== expected[at]))
        expect({ conditions, facts, found }).toEqual({ conditions, facts, found: expected });
      for (const answer of found) answers[`${answer}`] += 1;
    }
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(samplesMax / 20);
  });

  test('the stock engine differs on the same conditions, so the test can fail', async () => {
    const roll = dice(20261123);
    let different = 0;
    const rounds = 1000;
    for (let round = 0; round < rounds; round += 1) {
      const { conditions, facts } = sample(roll, 1);
      const [condition] = conditions;
      if (!condition) continue;
      const engine = new Engine([], { allowUndefinedFacts: true });
      engine.addOperator('startsWith', (a: unknown, b: string) => textOf(a).startsWith(b));
      engine.addOperator('startsWithOneOf', (a: unknown, b: string[]) =>
        b.some((one) => textOf(a).startsWith(one)),
      );
      engine.addOperator('containsNone', (a: unknown, b: unknown[]) =>
        b.every((one) => !(Array.isArray(a) && a.includes(one))),
      );
      engine.addOperator('within', (a: number, b: number) => a <= b);
      engine.addRule({ conditions: { all: [stockForm(condition)] }, event: { type: 'holds' } });
      const known = Object.fromEntries([...facts].filter(([, value]) => value !== undefined));
      const { results } = await engine.run(known);
      if (results.length > 0 !== (truthOf(condition, facts) === true)) different += 1;
    }
    expect(different).toBeGreaterThan(rounds / 100);
  });
});

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

type StockCondition = Parameters<Engine['addRule']>[0]['conditions'];

function stockForm(condition: Condition): Extract<StockCondition, { all: unknown }>['all'][number] {
  if ('fact' in condition) return { ...condition };
  if ('not' in condition) return { not: stockForm(condition.not) };
  if ('all' in condition) return { all: condition.all.map(stockForm) };
  return { any: condition.any.map(stockForm) };
}
