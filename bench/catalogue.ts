// One firm against the whole catalogue, with reasons, next to plain json-rules-engine on the same
// conditions with their values already looked up. Policies that go over lists are printed apart.
import { Engine } from 'json-rules-engine';
import { builtInCases } from '../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../rules/catalog.ts';
import { compile, reference } from '../rules/compile.ts';
import { type Condition, referencesOf } from '../rules/condition.ts';
import { isFields } from '../rules/facts/read.ts';
import { type Value, isList, isRational } from '../rules/formula/value.ts';
import { occasionOn } from '../rules/occasion.ts';
import type { Policy } from '../rules/policy.ts';
import { prepare, resolveText } from '../rules/prepare.ts';
import { newRun } from '../rules/run.ts';
import { decide } from '../rules/verdict.ts';
import type { Row } from './bench.ts';

const asOf = '2025-12-31';
const rounds = 300;

/** Milliseconds for all policies on one firm, ours and the plain engine's, flat and with lists. */
export async function catalogue(): Promise<Row[]> {
  const firm = await everyFact();
  const flat = builtInPolicies.filter((policy) => Object.keys(policy.each).length === 0);
  const lists = builtInPolicies.filter((policy) => Object.keys(policy.each).length > 0);
  return [
    ...(await beside('flat policies', flat, firm)),
    ...(await beside('policies over lists', lists, firm)),
  ];
}

async function beside(name: string, policies: readonly Policy[], firm: Firm): Promise<Row[]> {
  const plain = await Promise.all(policies.map((policy) => plainRun(policy, firm)));
  const ours = async (): Promise<void> => {
    for (const policy of policies) await decide(policy, firm, occasionOn(policy, asOf, firm));
  };
  const theirs = async (): Promise<void> => {
    for (const run of plain) await run();
  };
  const taken: { ours: Taken[]; plain: Taken[] } = { ours: [], plain: [] };
  for (let round = -rounds / 3; round < rounds; round += 1) {
    const first = await timed(ours);
    const second = await timed(theirs);
    if (round < 0) continue;
    taken.ours.push(first);
    taken.plain.push(second);
  }
  return [
    { bench: `${name}: ours`, policies: policies.length, ...shares(taken.ours) },
    { bench: `${name}: plain engine`, policies: policies.length, ...shares(taken.plain) },
  ];
}

type Firm = Readonly<Record<string, unknown>>;

/** A firm with every fact of every case file, so that no policy stops early for want of one. */
async function everyFact(): Promise<Firm> {
  const firm: Record<string, unknown> = {};
  for (const { firm: known } of builtInCases.values())
    for (const [key, value] of Object.entries(known)) {
      const held = firm[key];
      firm[key] = isFields(held) && isFields(value) ? { ...value, ...held } : (held ?? value);
    }
  return firm;
}

/** The policy's own conditions on a stock engine that is given every value. */
async function plainRun(policy: Policy, firm: Firm): Promise<() => Promise<unknown>> {
  const compiled = compile(policy);
  const given = { related: builtInByKey };
  const run = newRun(compiled, firm, occasionOn(policy, asOf, firm), given);
  const whens = Object.values(policy.values).flatMap((value) =>
    (value.branches ?? []).flatMap((branch) => (branch.when ? [branch.when] : [])),
  );
  const conditions = [...compiled.tests, ...whens];
  const names = [...new Set(conditions.flatMap(referencesOf))];
  await prepare(names.map(reference), { run });
  const facts = Object.fromEntries(
    names.map((name) => [name, plainOf(resolveText(name, { run }))]),
  );
  const rule = { conditions: { all: conditions.map(plainForm) }, event: { type: 'holds' } };
  return () => {
    const engine = new Engine();
    engine.addOperator('within', (a: number, b: number) => a <= b);
    engine.addOperator('startsWithOneOf', (a: string, b: string[]) =>
      b.some((c) => a.startsWith(c)),
    );
    engine.addOperator('containsNone', (a: unknown[], b: unknown[]) =>
      b.every((c) => !a.includes(c)),
    );
    engine.addRule(rule);
    return engine.run(facts);
  };
}

type PlainForm = Extract<
  Parameters<Engine['addRule']>[0]['conditions'],
  { all: unknown }
>['all'][number];

function plainForm(condition: Condition): PlainForm {
  if ('fact' in condition)
    return { fact: condition.fact, operator: condition.operator, value: condition.value };
  if ('not' in condition) return { not: plainForm(condition.not) };
  if ('all' in condition) return { all: condition.all.map(plainForm) };
  return { any: condition.any.map(plainForm) };
}

function plainOf(value: Value): unknown {
  if (isRational(value)) return Number(value.n) / Number(value.d);
  return isList(value) ? value.map(plainOf) : value;
}

/** Milliseconds by the clock, and of this thread on a processor: others' load is not in those. */
type Taken = { readonly clock: number; readonly processor: number };

async function timed(run: () => Promise<void>): Promise<Taken> {
  const start = performance.now();
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

function shares(taken: readonly Taken[]): Readonly<Record<string, number>> {
  const clock = taken.map((one) => one.clock).toSorted((a, b) => a - b);
  const at = (share: number): number => clock[Math.ceil(share * clock.length) - 1] ?? Number.NaN;
  // A processor's time is told in steps too coarse for one round, so only the mean of all says anything.
  const processor = taken.reduce((sum, one) => sum + one.processor, 0) / taken.length;
  return { p50: rounded(at(0.5)), p99: rounded(at(0.99)), processor: rounded(processor) };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
