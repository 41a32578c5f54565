// An answer as lines about one batch: it must be about that batch, agree with what the batch came to, and
// what it says of all payments is said of each.
import type { ReturnLine } from '../../domain/bank-return.ts';
import type { Batch } from '../../domain/batch.ts';
import type { BatchLine } from '../../domain/batch-line.ts';
import { yuanPlain } from '../../domain/money.ts';
import { done, refuse, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import { type Answer, totalsDiffer } from './answer.ts';

/** The lines. Refuses an answer to another message, or to one that came to something else. */
export function linesForBatch(
  { lines, about, original, rest }: Answer,
  batch: Pick<Batch, 'id' | 'lineCount' | 'sumFen'>,
  paid: readonly BatchLine[],
): Outcome<ReturnLine[]> {
  if (about !== undefined && about !== batch.id) {
    return refuse('return.other-message', { found: about.slice(0, 60) });
  }
  const untied = originalFaults(original, batch);
  if (untied.length > 0) return totalsDiffer(untied);
  if (!rest) return done([...lines]);
  const named = new Set(lines.map(({ reference }) => reference));
  const others = paid.filter(({ reference }) => !named.has(reference));
  const said = others.map(({ reference }) => ({
    ...rest,
    reference,
    row: 0,
    text: `${reference} ${rest.text}`,
  }));
  return done([...lines, ...said]);
}

function originalFaults(
  original: Answer['original'],
  { lineCount, sumFen }: Pick<Batch, 'lineCount' | 'sumFen'>,
): RefusalError[] {
  const faults: RefusalError[] = [];
  const { count, sumFen: said } = original ?? {};
  if (count !== undefined && count !== lineCount) {
    faults.push({ pointer: '/OrgnlNbOfTxs', found: `${count}`, expected: `${lineCount}` });
  }
  if (said !== undefined && said !== sumFen) {
    faults.push({ pointer: '/OrgnlCtrlSum', found: yuanPlain(said), expected: yuanPlain(sumFen) });
  }
  return faults;
}
