// A verdict's conditions and members for the reader: each leaf with the firm's value, the limit and
// its answer, each member with what it earns or why it was left out. Plain JSON only.

import type { Fen } from '../shared/domain/money.ts';
import { addFen, zeroFen } from '../shared/domain/money.ts';
import type { Amount } from './amount.ts';
import type { Operator } from './condition.ts';
import type { Answer, Judged } from './conditions.ts';
import { factOf } from './facts/catalogue.ts';
import { isFields, own } from './facts/read.ts';
import { type Json, jsonOf } from './formula/value.ts';
import type { Reason } from './reasons.ts';
import type { Failure, Member, Members, Run } from './run.ts';

export type ExplainedLeaf = {
  readonly answer: Answer;
  readonly reference: string;
  readonly operator: Operator;
  /** What the firm has; `{unknown: [places]}` where that is not known. */
  readonly found: Json;
  readonly limit: Json;
  /** Set where the limit is a reference and not written in the policy. */
  readonly limitReference?: string;
};
export type ExplainedTree =
  | ExplainedLeaf
  | { readonly answer: Answer; readonly all: readonly ExplainedTree[] }
  | { readonly answer: Answer; readonly any: readonly ExplainedTree[] }
  | { readonly answer: Answer; readonly not: ExplainedTree };
export type ExplainedEach = {
  readonly answer: Answer;
  readonly each: string;
  readonly qualifying: number;
  readonly doubtful: number;
  readonly total: number;
};
/** One child of the policy's conditions, in written order. */
export type ExplainedCondition = Failure & (ExplainedTree | ExplainedEach);

export type ExplainedMember = {
  readonly each: string;
  readonly id: string;
  /** `certain` earns, `doubtful` is a fact away, `left` does not qualify. */
  readonly standing: 'certain' | 'doubtful' | 'left';
  /** What the member earns where the policy's lines go by member. */
  readonly amountFen?: Fen;
  readonly reason?: Reason;
  readonly clause?: string;
  readonly missingAt?: readonly string[];
  readonly conditions?: ExplainedTree;
};

/** A judged condition as plain data. */
export function explainCondition(judged: Judged): ExplainedTree {
  const { answer } = judged;
  if ('not' in judged) return { answer, not: explainCondition(judged.not) };
  if ('all' in judged) return { answer, all: judged.all.map((each) => explainCondition(each)) };
  if ('any' in judged) return { answer, any: judged.any.map((each) => explainCondition(each)) };
  const { leaf, found, limit } = judged;
  const head = { answer, reference: leaf.fact, operator: leaf.operator, found: jsonOf(found) };
  if (limit !== undefined && typeof leaf.value === 'object' && 'fact' in leaf.value)
    return { ...head, limit: jsonOf(limit), limitReference: leaf.value.fact };
  return { ...head, limit: literalOf(leaf.value) };
}

function literalOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(literalOf);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

/** How many members an `each` found. */
export function explainEach(
  name: string,
  answer: Answer,
  failure: Failure,
  members: Members,
): ExplainedCondition {
  const doubtful = members.kept.filter((member) => member.doubtful).length;
  const qualifying = members.kept.length - doubtful;
  const total = members.kept.length + members.left.length;
  return { ...failure, answer, each: name, qualifying, doubtful, total };
}

/** Every member of the policy's lists, with its amount or the reason it has none. */
export function explainMembers(run: Run, amount: Amount | undefined): ExplainedMember[] {
  return [...run.members].flatMap(([each, members]) => [
    ...members.kept.map((member) => kept(each, member, amount)),
    ...members.left.map(({ member, reason, clause }): ExplainedMember => {
      const base = { each, id: idOf(member), standing: 'left' as const, reason, clause };
      return member.judged ? { ...base, conditions: explainCondition(member.judged) } : base;
    }),
  ]);
}

function kept(each: string, member: Member, amount: Amount | undefined): ExplainedMember {
  const id = idOf(member);
  if (member.doubtful) {
    const missingAt = [...new Set(member.places.map((place) => place.at))].toSorted();
    const base = { each, id, standing: 'doubtful' as const, missingAt };
    return member.judged ? { ...base, conditions: explainCondition(member.judged) } : base;
  }
  const parts = amount?.parts.filter((part) => part.member && isUnder(part.member, member)) ?? [];
  if (parts.length === 0) return { each, id, standing: 'certain' };
  const amountFen = parts.reduce((sum, part) => addFen(sum, part.amountFen), zeroFen);
  return { each, id, standing: 'certain', amountFen };
}

function isUnder(part: Member, member: Member): boolean {
  return part === member || (part.outer !== undefined && isUnder(part.outer, member));
}

/** What tells a member apart: its identity field, or its place in the list. */
export function idOf(member: Member): string {
  const { spot } = member;
  for (const field of factOf(spot.fact)?.identity?.fields ?? []) {
    const value = isFields(spot.value) ? own(spot.value, field) : undefined;
    if (typeof value === 'string') return value;
  }
  return spot.at.slice(spot.at.lastIndexOf('[') + 1, -1);
}
