// Whether one value may stand as a source states it: its shape, the codes in it, and its size.
import { factOf } from '../../../rules/facts/catalogue.ts';
import { parseFactValue } from '../../../rules/facts/parse.ts';
import type { Fact } from '../../../rules/facts/shape.ts';
import { parseDivision } from '../../domain/division.ts';
import type { Json } from '../../domain/hash.ts';
import { parseIndustry } from '../../domain/industry-code.ts';
import { errorsOf, type RefusalError } from '../../domain/outcome.ts';
import { checkKey } from './check-key.ts';

const textMax = 50_000;

/** The faults of the value of that key; none where the source may say it and it is sound. */
export function checkFact(
  key: string,
  value: Json,
  source: string,
  uscc: string,
): readonly RefusalError[] {
  const pointer = `/facts/${key}`;
  const fact = factOf(key);
  const foreign = checkKey(key, source, pointer);
  if (!fact || foreign.length > 0) return foreign;
  if (fact.kind === 'series' && value === null)
    return [{ pointer, found: 'null', expected: 'a map of periods; null belongs to a period' }];
  const errors = parseFactValue(key, value);
  const all = errors.length > 0 ? errors : [...checkCode(fact, value, uscc), ...checkSize(value)];
  return all.map((error) => ({ ...error, pointer: `${pointer}${error.pointer}` }));
}

/** Codes are looked up as well: a division in the table, a class in its section, the firm's own code. */
function checkCode(fact: Fact, value: Json, uscc: string): readonly RefusalError[] {
  if (typeof value !== 'string') return [];
  if (fact.shape.kind === 'division') return errorsOf(parseDivision(value));
  if (fact.shape.kind === 'industry') return errorsOf(parseIndustry(value));
  if (fact.shape.kind !== 'uscc' || value === uscc) return [];
  return [{ pointer: '', found: value, expected: `the firm's own code ${uscc}` }];
}

/** A record of the table holds 400 KB: no single value, and no member of a list, comes near it. */
function checkSize(value: Json): RefusalError[] {
  const expected = `at most ${textMax} characters`;
  return (Array.isArray(value) ? value : [value]).flatMap((one: Json, index) => {
    const { length } = JSON.stringify(one);
    if (length <= textMax) return [];
    return [{ pointer: Array.isArray(value) ? `/${index}` : '', found: `${length}`, expected }];
  });
}
