// Of a long answer with planted errors every one is found and no clean line is doubted, in every format.
// `ZHIDA_FUZZ_LINES=10000` runs it in full size: two errors in a hundred lines.
import { describe, expect, test } from 'vitest';
import { linesForBatch } from '../../shared/commands/bank-answer/lines-for-batch.ts';
import { readAnswer } from '../../shared/commands/bank-answer/read-answer.ts';
import { doubtsOf } from '../../shared/domain/bank-doubts.ts';
import { matchReturn, type ReturnLine } from '../../shared/domain/bank-return.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { addFen, fen } from '../../shared/domain/money.ts';
import { answerBytes, answerFormats, type AnswerFormat } from './answers.ts';
import { plantedAnswer, unequalLines } from './planted.ts';

const lineCount = Number(process.env.ZHIDA_FUZZ_LINES ?? 500);
const mistakeCount = lineCount / 50;

describe.each(answerFormats)('%s', (format) => {
  const lines = unequalLines(lineCount);

  test.each([1, 2, 3])('seed %i: all planted errors are found, and nothing else', (seed) => {
    const { rows, before } = plantedAnswer(format, lines, mistakeCount, seed);
    const wrong = rows.map((row) => row.wrong);
    const said = rows.map((row) => row.said);
    const answers = read(format, answerBytes(format, said, before[0]?.batchId), lines);
    const first = importInto(before, answers);
    expect(first.reasons).toEqual(wrong);
    expect(wrong.filter(Boolean).length).toBeGreaterThanOrEqual(mistakeCount);
    const clean = rows.filter((row) => !row.wrong).map((row) => row.said);
    for (const result of ['paid', 'returned'] as const) {
      const settled = sum(first.after.filter((line) => line.result === result));
      const known = sum(before.filter((line) => line.result === result));
      const expected = clean.filter((row) => row.result === result);
      expect(settled).toBe(addFen(known, ...expected.map((row) => row.amountFen)));
    }
    const again = importInto(first.after, answers);
    expect(again.reasons).toEqual(wrong);
    expect(again.after).toEqual(first.after);
  });
});

function read(format: AnswerFormat, bytes: Uint8Array, lines: readonly BatchLine[]): ReturnLine[] {
  const answer = readAnswer(bytes, format);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  expect(answer.value.format).toBe(format);
  const id = lines[0]?.batchId ?? 'bat_';
  const batch = { id, lineCount: lines.length, sumFen: sum(lines) };
  const ours = linesForBatch(answer.value, batch, lines);
  if (!ours.ok) throw new Error(JSON.stringify(ours));
  return ours.value;
}

/** What an import does to the lines of a batch, without a table. */
function importInto(before: readonly BatchLine[], answers: readonly ReturnLine[]) {
  const byReference = new Map(before.map((line) => [line.reference, line]));
  const doubts = doubtsOf(answers, { byReference, sentOn: '2026-11-23' });
  const reasons = answers.map((answer) => {
    const match = matchReturn(answer, byReference.get(answer.reference), doubts.get(answer));
    if (match.kind === 'suspense') return match.doubt.reason;
    if (match.kind === 'line') {
      const { result, booking } = match.answer;
      byReference.set(answer.reference, { ...match.line, result, booking });
    }
    return undefined;
  });
  return { reasons, after: [...byReference.values()] };
}

function sum(lines: readonly BatchLine[]) {
  return addFen(fen(0), ...lines.map((line) => line.amountFen));
}
