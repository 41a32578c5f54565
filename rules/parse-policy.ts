// The door for a policy's JSON: size and form first, then the schema, then what it refers to. Every
// fault is listed with its pointer; nothing of a faulty policy runs.

import type { z } from 'zod';
import { type Outcome, type RefusalError, done, refuse } from '../shared/domain/outcome.ts';
import { checkPolicy } from './check.ts';
import { countConditions } from './check-conditions.ts';
import { checkCycles } from './check-cycles.ts';
import { type Policy, policySchema } from './policy.ts';
import { checkLimits, limits } from './policy-limits.ts';

/** A policy, or every fault in it by JSON pointer. */
export function parsePolicy(json: unknown): Outcome<Policy> {
  const { errors: oversize, isReadable } = checkLimits(json);
  if (!isReadable) return refuse('policy.malformed', {}, oversize);
  const parsed = policySchema.safeParse(json);
  if (!parsed.success || oversize.length > 0) {
    const misshapen = (parsed.error?.issues ?? []).flatMap(errorsOf);
    return refuse(
      'policy.malformed',
      {},
      together(oversize, misshapen).map((error) => withFound(error, json)),
    );
  }
  const policy = parsed.data;
  const rings = checkCycles(policy);
  const errors = rings.length > 0 ? rings : [...countErrors(policy), ...checkPolicy(policy)];
  return errors.length > 0 ? refuse('policy.unsound', {}, errors) : done(policy);
}

/** Faults of both readings; what the first finds at a place or inside it, the second need not. */
function together(first: readonly RefusalError[], second: readonly RefusalError[]): RefusalError[] {
  const isTold = (pointer: string): boolean =>
    first.some((told) => `${told.pointer}/`.startsWith(`${pointer}/`) && pointer !== '');
  return [...first, ...second.filter(({ pointer }) => !isTold(pointer))];
}

/** The fault with what stands at its place. */
function withFound(error: RefusalError, json: unknown): RefusalError {
  if (error.found !== undefined) return error;
  const value = valueAt(json, error.pointer);
  if (value === undefined) return error;
  const text = JSON.stringify(value);
  return { ...error, found: text.length > 80 ? `${text.slice(0, 77)}...` : text };
}

function valueAt(json: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((held, part) => {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const isHeld = typeof held === 'object' && held !== null && Object.hasOwn(held, name);
    return isHeld ? new Map<string, unknown>(Object.entries(held)).get(name) : undefined;
  }, json);
}

function countErrors(policy: Policy): RefusalError[] {
  const count = allConditions(policy).reduce((sum, each) => sum + countConditions(each), 0);
  if (count <= limits.conditionNodesMax) return [];
  const expected = `at most ${limits.conditionNodesMax} conditions`;
  return [{ pointer: '/conditions', found: String(count), expected }];
}

function allConditions(policy: Policy) {
  const steps = Object.values(policy.each).flatMap((each) => each.keep ?? []);
  const branches = Object.values(policy.values).flatMap((value) => value.branches ?? []);
  return [
    ...policy.conditions.all,
    ...steps.map((step) => step.conditions),
    ...branches.flatMap((branch) => (branch.when ? [branch.when] : [])),
  ];
}

/** A schema issue as errors; of a choice, the faults of the option that came closest. */
function errorsOf(issue: z.core.$ZodIssue): RefusalError[] {
  const pointer = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer, found: key, expected: 'a key of the schema' }));
  if (issue.code === 'invalid_union') {
    const options = issue.errors.filter((option) => option.length > 0);
    const deep = options.filter((option) => option.some((inner) => inner.path.length > 0));
    const closest = (deep.length > 0 ? deep : options).toSorted((a, b) => a.length - b.length)[0];
    if (closest && deep.length > 0)
      return closest
        .flatMap(errorsOf)
        .map((error) => ({ ...error, pointer: `${pointer}${error.pointer}` }));
  }
  return [{ pointer, expected: expectedBy(issue) }];
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
