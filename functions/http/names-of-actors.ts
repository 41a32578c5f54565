// The names behind the actors of a page: people by their name, enterprises and workers by what they
// are.
import type { Actor } from '../../shared/domain/actor.ts';
import { PersonId } from '../../shared/domain/person.ts';
import type { HttpDeps } from './deps.ts';
import type { View } from './view.ts';

const words = {
  enterprise: ['企业', 'the enterprise'],
  system: ['系统', 'the system'],
  policy: ['政策（公示期满自动确认）', 'the policy, after the public list'],
} as const;

export type NameOf = (actor: Actor | undefined) => string;

/** Looks the people up once and answers a function that names any of the actors. */
export async function namesOf(
  deps: Pick<HttpDeps, 'people'>,
  view: View,
  actors: readonly (Actor | undefined)[],
): Promise<NameOf> {
  const names = new Map<Actor, string>();
  for (const actor of new Set(actors)) {
    const id = PersonId.safeParse(actor);
    const known = id.success ? await deps.people.findPerson(id.data) : undefined;
    if (actor && known) names.set(actor, known.person.name);
  }
  return (actor) => {
    if (actor === undefined) return '';
    if (actor.startsWith('enterprise:')) return view.say(words.enterprise);
    if (actor.startsWith('policy:')) return view.say(words.policy);
    if (actor.startsWith('system:')) return view.say(words.system);
    return names.get(actor) ?? actor;
  };
}
