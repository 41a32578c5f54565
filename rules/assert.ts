// Asserts stay on in production: a broken promise inside the rules stops the decision rather than
// pay on it.

/** Throws where something that the code relies on is not so. */
export function assert(holds: unknown, promise: string): asserts holds {
  if (!holds) throw new Error(`broken promise: ${promise}`);
}
