// The amount of a policy: lines, each rounded once half up to the fen, then cut to the limits in
// written order. A limit that leaves nothing is told apart from there being nothing to pay.

import { type Fen, addFen, fen, zeroFen } from '../shared/domain/money.ts';
import { assert } from './assert.ts';
import { type CompiledFormula, type CompiledPolicy, reference } from './compile.ts';
import { evaluate } from './formula/evaluate.ts';
import { roundHalfUp } from './formula/rational.ts';
import { type Place, type Value, isRational, isUnknown } from './formula/value.ts';
import { paidBefore } from './paid.ts';
import { prepare } from './prepare.ts';
import { resolve } from './resolve.ts';
import type { Member, Members, Run, Scope } from './run.ts';

/** One rounded part: a line, or a member's part of it. */
export type Part = {
  readonly line: number;
  readonly member: Member | undefined;
  readonly formula: CompiledFormula;
  readonly exact: Value;
  /** Before and after the limits. */
  readonly roundedFen: Fen;
  readonly amountFen: Fen;
};
export type Amount = {
  readonly totalFen: Fen;
  readonly parts: readonly Part[];
  readonly places: readonly Place[];
  readonly unknown: boolean;
  /** Whether a limit, and not the lines, left nothing. */
  readonly capped: boolean;
};

/** Works out the amount of a run whose members are gathered. */
export async function amountOf(run: Run): Promise<Amount> {
  const found: (Part | Place[])[] = [];
  for (const [line, compiled] of run.compiled.lines.entries())
    for (const scope of await scopesOf(compiled.line.each, run))
      found.push(Array.isArray(scope) ? scope : await partOf(line, compiled.formula, scope));
  const missing = found.filter((each): each is Place[] => Array.isArray(each));
  if (missing.length > 0) return unknownAmount([...missing.flat(), ...(await unknownRoom(run))]);
  const rounded = found.filter((each): each is Part => !Array.isArray(each));
  const limited = await limit(rounded, run);
  if ('places' in limited) return unknownAmount(limited.places);
  const totalFen = addFen(...limited.parts.map((part) => part.amountFen));
  const before = addFen(...rounded.map((part) => part.roundedFen));
  const capped = before > 0 && totalFen <= 0;
  const open = totalFen > 0 || (capped && !isByGroup(run)) ? [] : doubtsOf(run);
  if (open.length > 0) return unknownAmount(open);
  return { totalFen, parts: limited.parts, places: [], unknown: false, capped };
}

/** Whether a limit holds for each group by itself, so that one used up says nothing of another. */
function isByGroup(run: Run): boolean {
  return run.compiled.limits.some((rule) => rule.by !== undefined);
}

/** What is missing of the members in doubt: where the certain ones bring nothing, these decide. */
function doubtsOf(run: Run): Place[] {
  const within = (members: Members): Place[] =>
    members.kept.flatMap((member) => [
      ...(member.doubtful ? member.places : []),
      ...[...member.nested.values()].flatMap(within),
    ]);
  return [...run.members.values()].flatMap(within);
}

function unknownAmount(places: readonly Place[]): Amount {
  return { totalFen: zeroFen, parts: [], places, unknown: true, capped: false };
}

/** The whole run, or each certain member that the line counts; places where nobody is certain. */
async function scopesOf(path: string | undefined, run: Run): Promise<readonly (Scope | Place[])[]> {
  if (path === undefined) return [{ run }];
  const [outer = '', inner] = path.split('.');
  await prepare([reference(outer)], { run });
  const members = certain(run.members.get(outer), run);
  if (inner === undefined) return members;
  const nested: (Scope | Place[])[] = [];
  for (const scope of members) {
    if (Array.isArray(scope)) return members;
    await prepare([reference(`it.${inner}`)], scope);
    nested.push(...certain(scope.member?.nested.get(inner), run));
  }
  return nested;
}

function certain(members: Members | undefined, run: Run): readonly (Scope | Place[])[] {
  assert(members, 'members of a line are gathered');
  if (members.places.length > 0) return [[...members.places]];
  return members.kept.filter((member) => !member.doubtful).map((member) => ({ run, member }));
}

async function partOf(
  line: number,
  formula: CompiledFormula,
  scope: Scope,
): Promise<Part | Place[]> {
  await prepare(formula.references, scope);
  const exact = evaluate(formula.formula, (each) => resolve(each, scope));
  if (isUnknown(exact)) return [...exact.unknown];
  const roundedFen = isRational(exact) ? fen(roundHalfUp(exact)) : zeroFen;
  return { line, member: scope.member, formula, exact, roundedFen, amountFen: roundedFen };
}

type Limited = { readonly parts: readonly Part[] } | { readonly places: readonly Place[] };
type Rule = CompiledPolicy['limits'][number];

async function limit(parts: readonly Part[], run: Run): Promise<Limited> {
  let left = parts;
  for (const rule of run.compiled.limits) {
    const cut = await cutTo(rule, left, run);
    if ('places' in cut) return cut;
    left = cut.parts;
  }
  return { parts: left };
}

async function cutTo(rule: Rule, parts: readonly Part[], run: Run): Promise<Limited> {
  const room = new Map<string, Fen | null>();
  const cut: Part[] = [];
  for (const part of parts) {
    const scope: Scope = { run, member: part.member && outermost(part.member) };
    await prepare([rule.max, ...(rule.by?.references ?? [])], scope);
    const group = rule.by ? evaluate(rule.by.formula, (each) => resolve(each, scope)) : null;
    if (isUnknown(group)) return { places: group.unknown };
    const key = typeof group === 'string' ? group : '';
    if (!room.has(key)) {
      const found = roomOf(rule, group, scope);
      if (found !== null && typeof found === 'object') return found;
      room.set(key, found);
    }
    const available = room.get(key) ?? null;
    const fits = available === null || part.amountFen <= available;
    const amountFen = fits ? part.amountFen : fen(Math.max(0, available));
    cut.push({ ...part, amountFen });
    if (available !== null) room.set(key, fen(available - amountFen));
  }
  return { parts: cut };
}

/** What is missing of the limits themselves, where the lines are unknown and cannot be cut to them. */
async function unknownRoom(run: Run): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const rule of run.compiled.limits.filter(({ by }) => by === undefined)) {
    await prepare([rule.max], { run });
    const room = roomOf(rule, null, { run });
    if (room !== null && typeof room === 'object') places.push(...room.places);
  }
  return places;
}

function outermost(member: Member): Member {
  return member.outer ? outermost(member.outer) : member;
}

/** What a limit still leaves; null where there is none, places where it is unknown. */
function roomOf(rule: Rule, group: Value, scope: Scope): Fen | null | { places: readonly Place[] } {
  const max = resolve(rule.max, scope);
  if (isUnknown(max)) return { places: max.unknown };
  if (!isRational(max)) return null;
  const less = rule.limit.less;
  const product = typeof group === 'string' ? group : undefined;
  const paid = less ? paidBefore(less, product, scope.run) : zeroFen;
  if (typeof paid === 'object') return { places: paid.unknown };
  return fen(roundHalfUp(max) - BigInt(paid));
}
