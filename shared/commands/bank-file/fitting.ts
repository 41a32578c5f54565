// What a text must be to go into a payment file. A text that does not fit is refused with words: it is
// never shortened and never replaced, because the bank compares names and accounts letter by letter.
import { refuse, type Refusal, type RefusalError } from '../../domain/outcome.ts';
import { accountPattern } from '../../domain/payer.ts';

/** The text of one cell or element, and where it stands. */
export type Placed = { readonly text: string; readonly line: number; readonly column: string };

/** Characters that no XML and no bank's text file may hold: controls, half pairs, non-characters. */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;
const forbiddenWords = '不能有控制字符或换行 / no control characters or line breaks';

/** Collects what does not fit, line by line, so that all of it is told at once. */
export class Fitting {
  readonly #errors: RefusalError[] = [];

  /** A text for people: present, without control characters, at most so many characters. */
  text(placed: Placed, lengthMax = 140): string {
    const { text } = placed;
    if (text.trim() === '') this.fault(placed, '不能为空 / must not be empty');
    if (forbidden.test(text)) this.fault(placed, forbiddenWords);
    if (Array.from(text).length > lengthMax) {
      this.fault(placed, `最多 ${lengthMax} 个字 / at most ${lengthMax} characters`);
    }
    return text;
  }

  /** A number that is text: an account or a bank's code. It is never altered. */
  account(placed: Placed, lengthMax = 34): string {
    const words =
      '只能是数字、字母和连字符，两端不能是连字符 / digits, letters and inner hyphens only';
    if (!accountPattern.test(placed.text)) this.fault(placed, words);
    return this.text(placed, lengthMax);
  }

  fault({ text, line, column }: Placed, expected: string): void {
    this.#errors.push({
      pointer: `/${line}/${column}`,
      line,
      column,
      found: text.slice(0, 60),
      expected,
    });
  }

  /** The refusal, where something did not fit. */
  refusal(): Refusal | undefined {
    const count = this.#errors.length;
    return count === 0 ? undefined : refuse('batch.unfit', { count }, this.#errors.slice(0, 200));
  }
}
