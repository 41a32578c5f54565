// How the value of a part of a formula is shown.

import type { Formula } from '../formula/parse.ts';
import { nameOf } from './naming.ts';
import type { Setting } from './setting.ts';
import type { Show } from './value-words.ts';

/** How a part of a formula is shown: as the first thing in it that has a name. */
export function showOf(formula: Formula, setting: Setting): Show {
  if (formula.kind === 'number') return { as: 'number', unit: 'number' };
  if (formula.kind === 'reference') return nameOf(formula.reference.text, setting).show;
  if (formula.kind === 'operation') return showOf(formula.left, setting);
  const [first] = formula.args;
  if (formula.name === 'table') return { as: 'number', unit: 'bp' };
  return first ? showOf(first, setting) : { as: 'number', unit: 'number' };
}
