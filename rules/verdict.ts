// One firm, one policy, one occasion: eligible, ineligible or unknown, for how much, and why. The
// verdict is plain data in a fixed order, so the same inputs give the same bytes.

import type { Day } from '../shared/domain/day.ts';
import { type Fen, zeroFen } from '../shared/domain/money.ts';
import { type Amount, amountOf } from './amount.ts';
import { builtInByKey } from './catalog.ts';
import { type CompiledPolicy, compile, reference } from './compile.ts';
import { type Answer, type Judged, foldAll, placesIn } from './conditions.ts';
import {
  type ExplainedCondition,
  type ExplainedMember,
  explainCondition,
  explainEach,
  explainMembers,
} from './explain.ts';
import type { Facts } from './facts/catalogue.ts';
import type { Place } from './formula/value.ts';
import { type ExplainedLine, explainLines } from './lines.ts';
import { type Occasion, daysOf } from './occasion.ts';
import type { Policy } from './policy.ts';
import { judgeTests, prepare } from './prepare.ts';
import type { Reason } from './reasons.ts';
import {
  type Members,
  type Observer,
  type Reductions,
  type Related,
  type Run,
  newRun,
} from './run.ts';

export type { Occasion } from './occasion.ts';
export type { Related } from './run.ts';

export type Verdict = {
  readonly policyKey: string;
  readonly period: string;
  readonly asOf: Day;
  readonly answer: 'eligible' | 'ineligible' | 'unknown';
  /** 0 unless eligible. */
  readonly amountFen: Fen;
  readonly reason: Reason;
  /** Every failing reason in written order; OK or UNDETERMINED alone otherwise. */
  readonly reasons: readonly Reason[];
  /** The facts whose absence leaves it undecided, and the finer places. */
  readonly missing: readonly string[];
  readonly missingAt: readonly string[];
  readonly conditions: readonly ExplainedCondition[];
  readonly lines: readonly ExplainedLine[];
  readonly members: readonly ExplainedMember[];
};

type Child = {
  readonly answer: Answer;
  readonly reason: Reason;
  readonly places: readonly Place[];
  readonly explained: ExplainedCondition;
};

/** What a decision may be given besides: see `decide`. */
export type Circumstances = {
  /** The policies whose values this one reads. */
  readonly related?: Related;
  /** What other policies of its group took before from its values. */
  readonly reductions?: Reductions;
  /** Told every condition that was judged, for coverage and explanations. */
  readonly observe?: Observer;
};

/** Decides a policy for a firm with the built-in or the given related policies. */
export function decide(
  policy: Policy,
  facts: Facts,
  occasion: Occasion,
  related: Related = builtInByKey,
): Promise<Verdict> {
  return decideIn(policy, facts, occasion, { related });
}

/** Decides a policy in given circumstances. */
export async function decideIn(
  policy: Policy,
  facts: Facts,
  occasion: Occasion,
  circumstances: Circumstances,
): Promise<Verdict> {
  const compiled = compile(policy);
  const run = newRun(compiled, facts, occasion, { related: builtInByKey, ...circumstances });
  const validity = validityOf(compiled, occasion);
  if (validity?.answer === false) return verdict(run, [validity], undefined);
  const children = [
    ...(validity ? [validity] : []),
    ...(await testsOf(run)),
    ...(await eachesOf(run)),
  ];
  const failed = children.some((child) => child.answer === false);
  return verdict(run, children, failed ? undefined : await amountOf(run));
}

/** Whether the occasion's regime day lies in the policy's validity; members' days are theirs. */
function validityOf({ policy }: CompiledPolicy, occasion: Occasion): Child | undefined {
  if (policy.regime.startsWith('it.')) return undefined;
  const day = policy.regime === 'asOf' ? occasion.asOf : daysOf(occasion).end;
  const answer = policy.validity.some(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  );
  const windows = policy.validity.map(({ from, to }) => `${from}..${to ?? ''}`);
  const reason = 'OUT_OF_PERIOD';
  const leaf = {
    reference: policy.regime,
    operator: 'within' as const,
    found: day,
    limit: windows,
  };
  return { answer, reason, places: [], explained: { reason, clause: 'validity', answer, ...leaf } };
}

async function testsOf(run: Run): Promise<Child[]> {
  const { tests } = run.compiled;
  const judged = await judgeTests(run);
  return tests.map((test, at) => {
    const found = judged[at] ?? unjudged;
    const { reason, clause } = test;
    const explained = { reason, clause, ...explainCondition(found) };
    return { answer: found.answer, reason, places: placesIn(found), explained };
  });
}

const unjudged: Judged = { answer: 'unknown', all: [] };

async function eachesOf(run: Run): Promise<Child[]> {
  const children: Child[] = [];
  for (const [name, each] of run.compiled.each) {
    await prepare([reference(name)], { run });
    const members = run.members.get(name);
    if (!members) continue;
    const { reason, clause } = members.failed ?? each.rule;
    const answer = answerOf(members);
    const explained = explainEach(name, answer, { reason, clause }, members);
    children.push({ answer, reason, places: members.places, explained });
  }
  return children;
}

function answerOf(members: Members): Answer {
  if (members.failed) return false;
  return members.kept.some((member) => !member.doubtful) ? true : 'unknown';
}

function verdict(run: Run, children: readonly Child[], amount: Amount | undefined): Verdict {
  const { asOf, period } = run.occasion;
  const outcome = outcomeOf(children, amount);
  const places = outcome.answer === 'unknown' ? placesOf(children, amount) : [];
  return {
    policyKey: run.compiled.policy.key,
    period,
    asOf,
    ...outcome,
    missing: unique(places.map((place) => place.fact)),
    missingAt: unique(places.map((place) => place.at)),
    conditions: children.map((child) => child.explained),
    lines: amount && outcome.answer === 'eligible' ? explainLines(run, amount) : [],
    members: explainMembers(run, amount),
  };
}

type Outcome = Pick<Verdict, 'answer' | 'amountFen' | 'reason' | 'reasons'>;

function outcomeOf(children: readonly Child[], amount: Amount | undefined): Outcome {
  const answer = foldAll(children.map((child) => child.answer));
  if (answer === false) {
    const reasons = children.filter((child) => child.answer === false).map((child) => child.reason);
    return refused([...new Set(reasons)]);
  }
  if (answer === 'unknown' || amount === undefined || amount.unknown)
    return { ...refused(['UNDETERMINED']), answer: 'unknown' };
  if (amount.totalFen <= 0) return refused([amount.capped ? 'CAP_REACHED' : 'NOTHING_TO_RELIEVE']);
  const reason = 'OK';
  return { answer: 'eligible', amountFen: amount.totalFen, reason, reasons: [reason] };
}

function refused(reasons: readonly Reason[]): Outcome {
  const reason = reasons[0] ?? 'UNDETERMINED';
  return { answer: 'ineligible', amountFen: zeroFen, reason, reasons };
}

function placesOf(children: readonly Child[], amount: Amount | undefined): readonly Place[] {
  const open = children.filter((child) => child.answer === 'unknown');
  return [...open.flatMap((child) => child.places), ...(amount?.places ?? [])];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}
