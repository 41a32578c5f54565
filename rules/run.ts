// What one decision keeps while it runs: the policy, the facts, the occasion, and every value and
// member worked out so far.

import type { Fen } from '../shared/domain/money.ts';
import type { CompiledEach, CompiledFormula, CompiledPolicy, CompiledValue } from './compile.ts';
import type { Judged } from './conditions.ts';
import type { Facts } from './facts/catalogue.ts';
import type { Spot } from './facts/read.ts';
import type { Place, Value } from './formula/value.ts';
import type { Occasion } from './occasion.ts';
import type { Policy } from './policy.ts';
import type { Reason } from './reasons.ts';

/** Other policies by key, for values that one policy takes from another. */
export type Related = ReadonlyMap<string, Policy>;

/** One member of a list at hand; `doubtful` where it may or may not qualify. */
export type Member = {
  readonly of: CompiledEach;
  readonly spot: Spot;
  readonly outer: Member | undefined;
  readonly values: Map<string, Value>;
  /** The branch each value took, for the reader. */
  readonly taken: Map<string, CompiledFormula>;
  readonly nested: Map<string, Members>;
  doubtful: boolean;
  /** Why it is doubtful. */
  places: readonly Place[];
  /** The keep step that left it out or in doubt. */
  judged: Judged | undefined;
  within: Value | undefined;
};

export type Failure = { readonly reason: Reason; readonly clause: string };
export type Left = Failure & { readonly member: Member };

/** The members an `each` leaves, or why it leaves none. */
export type Members = {
  readonly kept: readonly Member[];
  /** Those that a keep step or the validity left out, with the reason. */
  readonly left: readonly Left[];
  /** The places that would have to be known where nobody is certain. */
  readonly places: readonly Place[];
  readonly failed?: Failure;
};

/** Is told every condition that a run judges. */
export type Observer = (judged: Judged) => void;

/** Sums by which a group reduces values of a policy. */
export type Reductions = ReadonlyMap<string, Fen>;

export type Run = {
  readonly compiled: CompiledPolicy;
  readonly facts: Facts;
  readonly occasion: Occasion;
  readonly related: Related;
  /** What other policies of a group took before from a value, by the value's name. */
  readonly reductions: Reductions;
  readonly observe: Observer | undefined;
  readonly values: Map<string, Value>;
  /** What was judged of a value's branches together with the tests. */
  readonly early: Map<CompiledValue, readonly Judged[]>;
  readonly taken: Map<string, CompiledFormula>;
  readonly members: Map<string, Members>;
  readonly others: Map<string, Run>;
  readonly resolved: Map<string, Value>;
};

/** Where a reference is read: in a run, perhaps at a member. */
export type Scope = { readonly run: Run; readonly member?: Member | undefined };

/** A run that nothing has been worked out in yet. */
export function newRun(
  compiled: CompiledPolicy,
  facts: Facts,
  occasion: Occasion,
  given: { related: Related; reductions?: Reductions; observe?: Observer },
): Run {
  return {
    compiled,
    facts,
    occasion,
    related: given.related,
    reductions: given.reductions ?? new Map(),
    observe: given.observe,
    values: new Map(),
    early: new Map(),
    taken: new Map(),
    members: new Map(),
    others: new Map(),
    resolved: new Map(),
  };
}
