// Who may replace a policy: whoever reaches every place where its new text would apply, and every
// place where a version that stands today, in force or proposed, applies already.
import { nation } from '../domain/division.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import { reaches } from '../domain/role.ts';
import { parsePolicyText } from '../../rules/policy-text.ts';
import type { Policy } from '../../rules/policy.ts';

type Known = Pick<PolicyVersion, 'state' | 'text'>;

/** Where a policy applies; one that names no division applies in the whole country. */
export function placesOf(policy: Pick<Policy, 'divisions'>): readonly string[] {
  return policy.divisions.length === 0 ? [nation] : policy.divisions;
}

/**
 * Whether somebody of these divisions reaches the text and what it would replace. Where no divisions
 * are given, an operator acts for the whole country.
 */
export function reachesPolicy(
  divisions: readonly string[] | undefined,
  text: string,
  versions: readonly Known[],
): boolean {
  if (divisions === undefined) return true;
  const standing = versions.filter(({ state }) => isStanding(state));
  const places = [text, ...standing.map((one) => one.text)].flatMap(placesOfText);
  return places.every((place) => divisions.some((own) => reaches(own, place, 'own-or-below')));
}

/** In force, to come into force, or proposed. */
function isStanding(state: PolicyVersion['state']): boolean {
  return state === 'published' || state === 'scheduled' || state === 'submitted';
}

/** A kept text that today's schema no longer reads is taken to apply everywhere. */
export function placesOfText(text: string): readonly string[] {
  const parsed = parsePolicyText(text);
  return parsed.ok ? placesOf(parsed.value) : [nation];
}
