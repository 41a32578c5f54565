// Chance that can be repeated: the same seed and the same name always give the same draws, so that a
// demo registry is the same on every machine, and a longer one begins like a shorter one.
import { sha256 } from '../../shared/domain/hash.ts';

export type Random = {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True that often out of a hundred. */
  percent(share: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** One of the names, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
};

/** A stream of draws for one purpose (mulberry32, seeded by a hash of the name). */
export function randomOf(seed: number, ...name: (string | number)[]): Random {
  let state = Number.parseInt(sha256(JSON.stringify([seed, ...name])).slice(0, 8), 16);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (from: number, to: number) => from + (next() % (to - from + 1));
  return {
    whole,
    percent: (share) => whole(1, 100) <= share,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    weighted: (weights) => weightedName(weights, whole),
  };
}

function weightedName<K extends string>(
  weights: Readonly<Record<K, number>>,
  whole: (from: number, to: number) => number,
): K {
  const names = Object.keys(weights) as K[];
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  let left = whole(1, total);
  for (const name of names) {
    left -= weights[name];
    if (left <= 0) return name;
  }
  throw new Error('weights that sum to nothing');
}
