// Reads a file of the bank, whatever it is: XML by its namespace, tables by their headings. The format
// is found in the file and never asked for; the batch's own bank is tried first.
import { done, refuse, type Outcome } from '../../domain/outcome.ts';
import { type Answer, malformed } from './answer.ts';
import { decoded, type Decoded } from './decoded.ts';
import { readSheet } from './sheet-answer.ts';
import { readXmlAnswer } from './xml-answer.ts';

/** Larger files are refused before anything looks into them; a form takes less. */
const answerBytesMax = 16 * 1024 * 1024;

export type ReadAnswer = Answer & Pick<Decoded, 'encoding'>;

/** The answer. Refuses what is too large, unreadable, or does not tie to its own totals. */
export function readAnswer(bytes: Uint8Array, batchFormat?: string): Outcome<ReadAnswer> {
  if (bytes.length > answerBytesMax) {
    return refuse('return.too-large', { limitText: `${answerBytesMax / 1024 / 1024} MB` });
  }
  const file = decoded(bytes);
  if (!file) return malformed([{ pointer: '/', expected: 'UTF-8 / GB18030' }]);
  const { text, encoding } = file;
  const answer = /^\s*</.test(text) ? readXmlAnswer(text) : readSheet(text, batchFormat);
  return answer.ok ? done({ ...answer.value, encoding }) : answer;
}
