// The known names that lie nearest to one that is unknown, for the person who mistyped it.
import { checkKey } from './check-key.ts';
import { knownColumns, plainName } from './known-columns.ts';

const namesMax = 3;
const alikeMin = 0.2;

/** Up to three columns of that source, as `登记状态 reg.status`, the likeliest first. */
export function nearestNames(name: string, source: string): string[] {
  return [...knownColumns.values()]
    .filter(({ fact }) => checkKey(fact.key, source, '').length === 0)
    .map(({ path, shortName, fullName }) => ({
      text: `${shortName} ${path}`,
      alike: Math.max(...[path, shortName, fullName].map((known) => likeness(name, known))),
    }))
    .filter(({ alike }) => alike >= alikeMin)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, namesMax)
    .map(({ text }) => text);
}

/** How many pairs of neighbouring characters two names share, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [own, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...own].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(own.size + other.size, 1);
}

function pairsOf(name: string): Set<string> {
  const text = `^${plainName(name).toLowerCase()}$`;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}
