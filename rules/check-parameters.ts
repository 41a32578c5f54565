// Checks that every dated value of a parameter is of the parameter's unit, so that a day never
// stands where money is meant.

import { isDay } from '../shared/domain/day.ts';
import type { Report } from './check.ts';
import type { DatedValue, Parameter } from './policy.ts';

/** Reports values that do not fit their parameter's unit, and rows that end before they begin. */
export function checkParameters(
  parameters: Readonly<Record<string, Parameter>>,
  report: Report,
): void {
  for (const [name, parameter] of Object.entries(parameters)) {
    const keyed = parameter.dated.some((row) => row.key !== undefined);
    parameter.dated.forEach((row, at) => {
      const pointer = `/parameters/${name}/dated/${at}`;
      const expected = expectedOf(parameter, row);
      if (expected !== undefined) report(`${pointer}/value`, JSON.stringify(row.value), expected);
      if (row.to !== undefined && row.to < row.from)
        report(`${pointer}/to`, row.to, `a day from ${row.from} on`);
      if (keyed !== (row.key !== undefined))
        report(`${pointer}/key`, row.key ?? '', 'a key on every row');
    });
  }
}

function expectedOf({ unit, dated }: Parameter, { value }: DatedValue): string | undefined {
  if (value === null) return undefined;
  if (unit === 'flag') return typeof value === 'boolean' ? undefined : 'true or false';
  if (unit === 'codes') return isTexts(value) ? undefined : 'a list of codes';
  if (unit === 'day') return typeof value === 'string' && isDay(value) ? undefined : 'a day';
  if (unit === 'month')
    return typeof value === 'string' && isDay(`${value}-01`) ? undefined : 'a month';
  if (unit === 'text') return typeof value === 'string' ? undefined : 'a code';
  const scale = dated.some((row) => Array.isArray(row.value));
  if (scale) return Array.isArray(value) && !isTexts(value) ? undefined : 'a scale';
  return typeof value === 'number' ? undefined : `a whole number (${unit})`;
}

function isTexts(value: DatedValue['value']): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
