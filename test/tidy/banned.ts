// Words and calls that the project does without, each with what to write in its place. The patterns
// are written so that this file does not hold the words itself.

export type Ban = {
  readonly pattern: RegExp;
  /** Folders it holds in; everywhere if absent. */
  readonly within?: readonly string[];
  readonly instead: string;
};

const pure = ['rules', 'shared/domain', 'shared/commands'];
const money = ['rules', 'shared', 'functions'];

/** In the text of a source file. */
export const banned: readonly Ban[] = [
  { pattern: /\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b/, instead: 'do it, or open an issue' },
  { pattern: /\bvi\s*\.\s*m[o]ck\b/, instead: 'a fake written by us, or the local cloud' },
  { pattern: /@ts-(i[g]nore|e[x]pect-error|n[o]check)/, instead: 'a type that is true' },
  { pattern: /(es|ox)lint-d[i]sable/, instead: 'code that the rule accepts' },
  { pattern: /\bDate\s*\.\s*now\b/, within: pure, instead: 'the clock in Deps, passed in' },
  { pattern: /\bnew\s+Date\s*\(\s*\)/, within: pure, instead: 'the clock in Deps, passed in' },
  { pattern: /\bMath\s*\.\s*random\b/, within: pure, instead: 'secretText in Deps' },
  { pattern: /\bprocess\s*\./, within: pure, instead: 'a value passed in' },
  { pattern: /\bparseFloat\b/, within: money, instead: 'whole fen or an exact ratio' },
  { pattern: /\.toFixed\s*\(/, within: money, instead: 'the words of shared/domain/money.ts' },
  { pattern: /\bfrom\s+'local[s]tack/, instead: 'nothing: that package is a stranger' },
];

const vague = '(utils?|helpers?|manager|services?|common|misc|stuff|index)';

/** In the name of a file or folder, as a whole word of it. */
export const vagueName = new RegExp(`(^|[-./])${vague}([-./]|$)`);

/** At the end of an exported name. */
export const vagueExport = /(Utils?|Helpers?|Manager|Service)$/;
