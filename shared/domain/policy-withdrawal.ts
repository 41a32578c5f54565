// Taking a policy out of force is done by two people, like putting it in force: one proposes, another
// decides. What they speak of is the version that decides, or that will.
import type { PolicyVersion } from './policy-version.ts';

/** The version in force, else the last one that is to come into force. */
export function standingVersion(versions: readonly PolicyVersion[]): PolicyVersion | undefined {
  return (
    versions.findLast((one) => one.state === 'published') ??
    versions.findLast((one) => one.state === 'scheduled')
  );
}

/** The version without what was proposed about it. */
export function withoutProposal(version: PolicyVersion): PolicyVersion {
  const { withdrawal: _, ...rest } = version;
  return rest;
}
