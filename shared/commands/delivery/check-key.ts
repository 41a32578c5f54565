// Whether a source may deliver a fact: the catalogue says which departments know it.
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { departmentOf } from './source.ts';

/** Whether a source may deliver a fact of that key: the fault, or nothing. */
export function checkKey(key: string, source: string, pointer: string): RefusalError[] {
  const fact = factOf(key);
  if (!fact) return [{ pointer, found: key, expected: 'a fact key of the catalogue' }];
  const department = departmentOf(source);
  if (fact.sources.some((one) => one === department)) return [];
  return [{ pointer, found: source, expected: `delivered by ${fact.sources.join(' or ')}` }];
}
