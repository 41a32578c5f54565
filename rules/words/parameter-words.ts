// A parameter in words for a policy's own sentences: the value in force last, and since when where
// it has changed; a table row by row.

import { parseReference } from '../formula/reference.ts';
import type { DatedValue, Parameter } from '../policy.ts';
import { placeName } from './code-names.ts';
import { either, listed, oneOf } from './language.ts';
import { nameOf } from './naming.ts';
import { dateWords } from './date-words.ts';
import { percentWords } from './number-words.ts';
import { tierCount, tierWords } from './scale-words.ts';
import type { Setting } from './setting.ts';
import { type Show, valueWords } from './value-words.ts';

/** The parameter's values as they stand in the policy; undefined for another reference. */
export function parameterWords(text: string, show: Show, setting: Setting): string | undefined {
  const reference = parseReference(text);
  if (reference?.head.kind !== 'parameter') return undefined;
  const parameter = setting.policy.parameters[reference.head.name];
  if (!parameter) return undefined;
  const step = reference.steps[0];
  const index = step?.kind === 'index' && step.index.kind === 'reference' ? step.index : undefined;
  const keys = index && nameOf(index.reference.text, setting).show;
  const own = nameOf(text, setting).show;
  const shown = parameter.unit === 'codes' || parameter.unit === 'text' ? show : own;
  return rowsWords(parameter, shown, keys, setting);
}

/** A parameter's one value, or its name with the values of its rows; another reference's name. */
export function labelledParameter(text: string, show: Show, setting: Setting): string {
  const { words } = nameOf(text, setting);
  const value = parameterWords(text, show, setting);
  if (value === undefined) return words;
  return hasRows(text, setting)
    ? either(setting.lang, `${words}（${value}）`, `${words} (${value})`)
    : value;
}

/** Whether a parameter has several rows or tiers at once, so that its values need its name. */
export function hasRows(text: string, setting: Setting): boolean {
  const head = parseReference(text)?.head;
  const parameter = head?.kind === 'parameter' && setting.policy.parameters[head.name];
  return parameter ? lastRows(parameter).length > 1 || tierCount(text, setting) > 1 : false;
}

function rowsWords(
  parameter: Parameter,
  show: Show,
  keys: Show | undefined,
  setting: Setting,
): string {
  const { lang } = setting;
  const rows = lastRows(parameter);
  const [only] = rows;
  if (rows.length === 1 && only)
    return `${rowWords(only, show, setting)}${since(only, parameter, setting)}`;
  const said = rows.map((row) => {
    const name = [keyWords(row, keys, setting), placeWords(row, setting)].filter(Boolean).join('');
    const value = rowWords(row, show, setting);
    return name === '' ? value : `${name} ${value}`;
  });
  return listed(said, lang);
}

/** Of each key and place, the row that starts last. */
function lastRows({ dated }: Parameter): DatedValue[] {
  const last = new Map<string, DatedValue>();
  for (const row of dated) last.set(`${row.key ?? ''}/${(row.divisions ?? []).join()}`, row);
  return [...last.values()];
}

function rowWords({ value }: DatedValue, show: Show, setting: Setting): string {
  const { policy, lang } = setting;
  if (value !== null && typeof value === 'object') {
    const tiers = value.filter((entry) => typeof entry === 'object');
    if (tiers.length > 0) return tierWords(tiers, show, setting);
    const codes = value.filter((entry) => typeof entry === 'string');
    return oneOf([...new Set(codes.map((code) => valueWords(code, show, policy, lang)))], lang);
  }
  const isRatio = show.as === 'number' && show.unit === 'bp' && typeof value === 'number';
  return isRatio ? percentWords(`${value}/10000`, lang) : valueWords(value, show, policy, lang);
}

function keyWords({ key }: DatedValue, show: Show | undefined, setting: Setting): string {
  return key === undefined || !show ? '' : valueWords(key, show, setting.policy, setting.lang);
}

function placeWords({ divisions }: DatedValue, { lang }: Setting): string {
  if (!divisions) return '';
  return listed(
    divisions.map((code) => placeName(code)),
    lang,
  );
}

function since(row: DatedValue, { dated }: Parameter, { lang }: Setting): string {
  if (dated.length === 1) return '';
  const day = dateWords(row.from, lang);
  return either(lang, `（${day}起）`, ` (since ${day})`);
}
