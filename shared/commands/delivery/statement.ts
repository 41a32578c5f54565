// What one source says of one firm at one time, and whether it may say so: the code, the source's
// right to each fact, and every value are checked before anything is stored.
import { departments } from '../../../rules/facts/department.ts';
import { factOf } from '../../../rules/facts/catalogue.ts';
import { parseFactValue } from '../../../rules/facts/parse.ts';
import type { Fact } from '../../../rules/facts/shape.ts';
import type { Instant } from '../../domain/day.ts';
import { parseDivision } from '../../domain/division.ts';
import type { Json } from '../../domain/hash.ts';
import type { DeliveryId } from '../../domain/ids.ts';
import { parseIndustry } from '../../domain/industry-code.ts';
import type { Outcome, RefusalError } from '../../domain/outcome.ts';
import { parseUscc } from '../../domain/uscc.ts';
import { departmentOf } from './source.ts';

/** Facts by key, and pointers (`/key`, `/key/period`, `/key/field`) to what is withdrawn. */
export type Sayings = {
  readonly facts: Readonly<Record<string, Json>>;
  readonly withdrawn: readonly string[];
};

/** Sayings that were checked, with the firm they are about and the stamp they are kept under. */
export type Statement = Sayings & {
  readonly uscc: string;
  readonly source: string;
  readonly asOfAt: Instant;
  readonly deliveryId: DeliveryId;
};

const textMax = 50_000;

/** Every fault in what a source says of a firm; pointers start at `/uscc`, `/facts`, `/withdrawn`. */
export function checkSayings(uscc: string, source: string, said: Sayings): RefusalError[] {
  const codes = Object.keys(departments).join(', ');
  if (!departmentOf(source)) return [{ pointer: '/source', found: source, expected: codes }];
  const firm = parseUscc(uscc);
  return [
    ...errorsOf(firm),
    ...Object.entries(said.facts).flatMap(([key, value]) => checkFact(key, value, source, uscc)),
    ...said.withdrawn.flatMap((pointer, index) =>
      checkWithdrawn(pointer, source, `/withdrawn/${index}`),
    ),
  ];
}

/** Whether a source may deliver a fact of that key: the fault, or nothing. */
export function checkKey(key: string, source: string, pointer: string): RefusalError[] {
  const fact = factOf(key);
  if (!fact) return [{ pointer, found: key, expected: 'a fact key of the catalogue' }];
  const department = departmentOf(source);
  if (fact.sources.some((one) => one === department)) return [];
  return [{ pointer, found: source, expected: `delivered by ${fact.sources.join(' or ')}` }];
}

/** A list or a plain fact is withdrawn whole, a record also by field, a series by period and field. */
const depths: Record<Fact['kind'], number> = { scalar: 0, list: 0, record: 1, series: 2 };

function checkWithdrawn(withdrawn: string, source: string, pointer: string): RefusalError[] {
  const [before, key = '', ...rest] = withdrawn.split('/');
  const faults = checkKey(key, source, pointer);
  if (faults.length > 0) return faults;
  const fits = before === '' && rest.length <= depths[factOf(key)?.kind ?? 'scalar'];
  const expected = '/key, /key/field or /key/period';
  return fits && rest.every(Boolean) ? [] : [{ pointer, found: withdrawn, expected }];
}

function checkFact(
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

function errorsOf(outcome: Outcome<unknown>): readonly RefusalError[] {
  return outcome.ok ? [] : (outcome.errors ?? []);
}
