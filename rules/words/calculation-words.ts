// How a verdict's sum came about, line by line: each a calculation with figures in place of
// references, equal parts counted together, and the worked-out values behind it.

import type { Fen } from '../../shared/domain/money.ts';
import { parseFormula } from '../formula/parse.ts';
import type { ExplainedLine, ExplainedPart } from '../lines.ts';
import type { Policy } from '../policy.ts';
import type { Verdict } from '../verdict.ts';
import { counted } from './counters.ts';
import { voiceOf } from './figures.ts';
import { bracketed, formulaWords, saysResult } from './formula-words.ts';
import { either, named, say, sentence } from './language.ts';
import { figureWords } from './number-words.ts';
import { type Setting, alongPath } from './setting.ts';
import { stepWords } from './step-words.ts';

/** One line of the sum; `steps` are its parts and the values behind them. */
export type SumLine = { readonly text: string; readonly steps: readonly string[] };

/** The lines of an eligible verdict; of several, those that come to nothing are left out. */
export function sumWords(verdict: Verdict, setting: Setting): SumLine[] {
  const { lines } = verdict;
  return lines.flatMap((line, index) =>
    line.amountFen === 0 && lines.length > 1 ? [] : [lineWords(line, index, setting)],
  );
}

type Group = { readonly text: string; readonly parts: readonly ExplainedPart[] };

function lineWords(line: ExplainedLine, index: number, setting: Setting): SumLine {
  const { lang, policy } = setting;
  const inside = alongPath(setting, policy.amount.lines[index]?.each);
  const label = say(line.label, lang);
  const groups = groupsOf(line, inside).map((group) => calculated(group, inside));
  const steps = stepWords(line, inside);
  const [only] = groups;
  const roundedFen = line.steps.reduce((sum, part) => sum + part.roundedFen, 0);
  const cut = roundedFen === line.amountFen ? '' : cutWords(line.amountFen, policy, setting);
  if (groups.length === 1 && only !== undefined)
    return { text: sentence(`${named(label, only, lang)}${cut}`), steps };
  const over = inside.each?.over ?? '';
  const count = counted(line.steps.length, over, setting);
  const total = figureWords(roundedFen, 'fen', lang);
  const text = either(lang, `共 ${count}，合计 ${total}`, `${count}, ${total} in all`);
  return { text: sentence(`${named(label, text, lang)}${cut}`), steps: [...groups, ...steps] };
}

/** Parts with the same calculation together, in the order of their first. */
function groupsOf({ steps }: ExplainedLine, setting: Setting): Group[] {
  const groups = new Map<string, ExplainedPart[]>();
  for (const part of steps) {
    const key = `${partWords(part, setting)}=${part.roundedFen}`;
    const parts = groups.get(key);
    if (parts) parts.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()].map((parts) => ({ text: textOf(parts, setting), parts }));
}

function textOf(parts: readonly ExplainedPart[], setting: Setting): string {
  const [first] = parts;
  const step = first?.steps.at(-1);
  if (!first || !step) return '';
  const said = formulaWords(parseFormula(step.formula), voiceOf(step, setting));
  const over = setting.each?.over;
  if (over === undefined || (parts.length === 1 && !isFlat(first))) return said.text;
  const text = said.hold < 2 ? bracketed(said.text, voiceOf(step, setting)) : said.text;
  return `${counted(parts.length, over, setting)} × ${text}`;
}

function partWords(part: ExplainedPart, setting: Setting): string {
  const step = part.steps.at(-1);
  return step ? formulaWords(parseFormula(step.formula), voiceOf(step, setting)).text : '';
}

/** Whether a part is one parameter, the same for every member. */
function isFlat({ steps }: ExplainedPart): boolean {
  const formula = parseFormula(steps.at(-1)?.formula ?? '0');
  return formula.kind === 'reference' && formula.reference.head.kind === 'parameter';
}

/** A group with what it comes to; one figure alone is not said twice. */
function calculated({ text, parts }: Group, setting: Setting): string {
  const [first] = parts;
  const total = figureWords(
    parts.reduce((sum, part) => sum + part.roundedFen, 0),
    'fen',
    setting.lang,
  );
  const formula = parseFormula(first?.steps.at(-1)?.formula ?? '0');
  if (
    parts.length > 1 ||
    formula.kind === 'operation' ||
    formula.kind === 'call' ||
    text.includes('×')
  )
    return saysResult(formula, text, total) ? text : `${text} = ${total}`;
  return total;
}

/** What a limit leaves of a line. */
function cutWords(amountFen: Fen, policy: Policy, { lang }: Setting): string {
  const less = policy.amount.limits?.some((limit) => limit.less !== undefined) ?? false;
  const sum = figureWords(amountFen, 'fen', lang);
  if (less)
    return either(
      lang,
      `，按上限并减去已兑付的，为 ${sum}`,
      `; within the cap less what was paid, ${sum}`,
    );
  return either(lang, `，按上限为 ${sum}`, `; within the cap, ${sum}`);
}
