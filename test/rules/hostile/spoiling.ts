// Puts raw JSON text at a place of a sound policy, so that even text no JSON writer would make can be
// tried.

const marker = '@@spoiled@@';

/** The policy's text with the value at the pointer replaced by the given JSON text. */
export function withAt(policy: object, pointer: string, text: string): string {
  if (pointer === '') return text;
  const copy: unknown = structuredClone(policy);
  const names = pointer.slice(1).split('/');
  const last = names.pop() ?? '';
  let place: unknown = copy;
  for (const name of names) place = isPlace(place) ? place[name] : undefined;
  if (!isPlace(place)) throw new RangeError(`no such place: ${pointer}`);
  place[last] = marker;
  return JSON.stringify(copy).replace(`"${marker}"`, () => text);
}

/** The policy's text with one more key in the object at the pointer. */
export function withKey(policy: object, pointer: string, key: string, text: string): string {
  const spoiled = withAt(policy, `${pointer}/${marker}`, text);
  return spoiled.replace(`"${marker}"`, () => JSON.stringify(key));
}

function isPlace(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
