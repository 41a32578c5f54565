// A verdict's words sorted for drawing: what holds and what does not, the members, and the steps of
// the sum. The words themselves are made beside the rules.
import { verdictInWords } from '../../../rules/words.ts';
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import type { Lang } from '../words/words.ts';
import { sumLines } from './sum-lines.ts';

export type VerdictLine = {
  readonly kind: 'yes' | 'no' | 'unknown' | 'plain' | 'member' | 'step';
  readonly text: string;
  /** The document that the sentence leans on. */
  readonly clause?: string;
};

export type VerdictLines = {
  /** The answer itself. */
  readonly headline: string;
  /** Conditions with the firm's figures, and what is missing. */
  readonly reasons: readonly VerdictLine[];
  /** Persons, loans and other members, each with its sum or why it has none. */
  readonly members: readonly VerdictLine[];
  /** The lines of the sum and how each was worked out. */
  readonly sum: readonly VerdictLine[];
};

const marks: Readonly<Record<string, VerdictLine['kind']>> = {
  '✓': 'yes',
  '✗': 'no',
  '?': 'unknown',
};

export function verdictLines(policy: Policy, verdict: Verdict, lang: Lang): VerdictLines {
  const [headline = '', ...rest] = verdictInWords(policy, verdict, lang);
  const isReason = (line: string) => /^[✓✗?] /.test(line) || verdict.answer !== 'eligible';
  const members = rest.filter((line) => isMember(line));
  const others = rest.filter((line) => !isMember(line));
  return {
    headline,
    reasons: others.filter((line) => isReason(line)).map((line) => lineOf(line)),
    members: members.map((line) => ({ ...lineOf(line.trim()), kind: memberKind(line) })),
    sum: sumLines(policy, verdict, lang),
  };
}

function isMember(line: string): boolean {
  return /^ {2}[·✗?] /.test(line);
}

function lineOf(line: string): VerdictLine {
  const kind = marks[line.charAt(0)] ?? (line.startsWith('  ') ? 'step' : 'plain');
  const words = line.trim().replace(/^[✓✗?·] /, '');
  const split = /^(.*?)(?:（依据：(.+)）| \(([^()]+)\))$/.exec(words);
  const clause = split?.[2] ?? split?.[3];
  if (kind === 'plain' || kind === 'step' || !split?.[1] || !clause) return { kind, text: words };
  return { kind, text: split[1], clause };
}

function memberKind(line: string): VerdictLine['kind'] {
  return marks[line.trim().charAt(0)] ?? 'yes';
}
