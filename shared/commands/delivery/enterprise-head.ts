// The head record of an enterprise after its facts changed: a copy of the three facts that lists and
// indexes need, and the version whose change starts a matching.
import type { Instant } from '../../domain/day.ts';
import { type Enterprise, withWriting, type Writing } from '../../domain/enterprise.ts';
import type { Json } from '../../domain/hash.ts';
import type { DeliveryId } from '../../domain/ids.ts';

export type ChangeOfFacts = {
  readonly uscc: string;
  readonly changedFacts: readonly string[];
  /** The new value of a fact, undefined where it did not change. */
  readonly valueOf: (key: string) => Json | undefined;
  /** What is still on its way in once this change is kept. */
  readonly writing: readonly Writing[];
  readonly now: Instant;
  readonly deliveryId: DeliveryId;
};

/** Facts that changed but were not matched yet stay on the list, so that none of them is missed. */
export function headAfter(before: Enterprise | undefined, change: ChangeOfFacts): Enterprise {
  const { uscc, changedFacts, valueOf, writing, now, deliveryId } = change;
  const old = before ?? newcomer(uscc, now);
  const unmatched = old.matchedVersion < old.factsVersion ? old.changedFacts : [];
  const text = (key: string, kept: string) => {
    const value = changedFacts.includes(key) ? (valueOf(key) ?? '') : kept;
    return typeof value === 'string' ? value : '';
  };
  return {
    ...withWriting(old, writing),
    name: text('reg.name', old.name),
    divisionCode: text('reg.divisionCode', old.divisionCode),
    industryCode: text('reg.industryCode', old.industryCode),
    factsVersion: old.factsVersion + 1,
    changedFacts: [...new Set([...unmatched, ...changedFacts])].toSorted(),
    factsChangedAt: now,
    changedBy: deliveryId,
  };
}

/** The head while a statement too long for one transaction is kept piece by piece. */
export function headWhile(
  before: Enterprise | undefined,
  uscc: string,
  writing: readonly Writing[],
  now: Instant,
): Enterprise {
  const old = before ?? newcomer(uscc, now);
  const others = (old.writing ?? []).filter(
    (one) => !writing.some(({ source, key }) => source === one.source && key === one.key),
  );
  return { ...withWriting(old, [...others, ...writing]), factsChangedAt: now };
}

function newcomer(uscc: string, now: Instant): Enterprise {
  return {
    uscc,
    name: '',
    divisionCode: '',
    industryCode: '',
    factsVersion: 0,
    changedFacts: [],
    factsChangedAt: now,
    matchedVersion: 0,
    version: 0,
  };
}
