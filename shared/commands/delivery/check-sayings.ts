// Everything a source says of a firm is checked before anything is stored: the code, the source's
// right to each fact, every value, and what is withdrawn.
import { departments } from '../../../rules/facts/department.ts';
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { Fact } from '../../../rules/facts/shape.ts';
import { errorsOf, type RefusalError } from '../../domain/outcome.ts';
import { parseUscc } from '../../domain/uscc.ts';
import { checkFact } from './check-fact.ts';
import { checkKey } from './check-key.ts';
import { departmentOf } from './source.ts';
import type { Sayings } from './statement.ts';

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
