// A person of the administration as the identity provider knows them: issuer and subject together
// are the key, and everything else about them may change.
import { z } from 'zod';
import { AuditHead, emptyChain } from './audit.ts';
import { shortHash } from './short-hash.ts';

export type PersonId = `person:${string}`;
export const PersonId = z.templateLiteral(['person:', z.string()]);

export const Person = z.object({
  id: PersonId,
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  audit: AuditHead,
  version: z.int(),
});
export type Person = z.infer<typeof Person>;

/** The same person at the same issuer always has the same id; it is also the actor of an audit row. */
export function personId(issuer: string, subject: string): PersonId {
  return `person:${shortHash(issuer, subject)}`;
}

/** Who somebody is, in the words of the identity provider that vouches for it. */
export type ProvenIdentity = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
};

/** The person's record as it begins: known by name, and nothing has happened to it yet. */
export function newPerson({ issuer, subject, name }: ProvenIdentity): Person {
  return { id: personId(issuer, subject), issuer, subject, name, audit: emptyChain, version: 0 };
}
