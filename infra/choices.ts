// The choices that shape the template rather than fill it: given with `-c name=value`. What only
// fills it (addresses, mail sender) is a stack parameter instead, so one template serves many.
import type { Node } from 'constructs';
import type { Stage } from '../shared/names.ts';

export type Choices = {
  readonly stage: Stage;
  /** `cognito` makes a user pool; `external` names another issuer (the China partition has none). */
  readonly identity: 'cognito' | 'external';
};

/** Reads the choices from the CDK context; throws on a word it does not know. */
export function choicesOf(node: Node): Choices {
  return {
    stage: choose(node, 'stage', ['cloud', 'local']),
    identity: choose(node, 'identity', ['cognito', 'external']),
  };
}

function choose<const T extends string>(node: Node, name: string, words: readonly [T, ...T[]]): T {
  const given: unknown = node.tryGetContext(name) ?? words[0];
  const word = words.find((known) => known === given);
  if (word === undefined) {
    throw new Error(`-c ${name}=${String(given)}: expected ${words.join(' or ')}`);
  }
  return word;
}
