// A file too large for a call, on its way: asked for, put into the file store, checked as a whole, and
// taken in stretch by stretch. The cursor says how far it came, so that whoever goes on after a kill
// does what is left and nothing twice.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { Accept } from './delivery.ts';
import { DeliveryId, UploadId } from './ids.ts';
import type { RefusalError } from './outcome.ts';

export const uploadBytesMax = 512 * 1024 * 1024;
/** A workbook is unpacked in memory, so it may not be as large. */
export const workbookBytesMax = 32 * 1024 * 1024;

/** How many faults the record itself holds; the file to fix holds all of them. */
export const faultsShownMax = 50;
/** From here on a file is not grouped by firm, and is refused as such. */
export const scatteredMax = 1000;

export const Fault = z.object({
  pointer: z.string(),
  line: z.int().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  expected: z.string(),
});

/** What was found out about the file before its rows were looked at. */
export const Content = z.object({
  hash: z.string(),
  format: z.enum(['csv', 'ndjson', 'xlsx']),
  encoding: z.enum(['utf-8', 'gb18030']),
  /** The file whose rows are read: the upload itself, or the rows of a workbook. */
  rowsFile: z.string(),
  rowsBytes: z.int().nonnegative(),
  /** The first line, and where the rows behind it begin; none in NDJSON. */
  heading: z.array(z.string()).nullable(),
  columns: z.record(z.string(), z.string().nullable()),
  bodyOffset: z.int().nonnegative(),
  bodyLine: z.int().positive(),
});
export type Content = z.infer<typeof Content>;

/**
 * Where the next stretch begins: a byte, the line it lies in, and how many stretches there were. Where
 * the time ran out inside it, how many of its firms, in order, were looked up and are dealt with.
 */
export const UploadCursor = z.object({
  offset: z.int().nonnegative(),
  line: z.int().positive(),
  stretch: z.int().nonnegative(),
  looked: z.int().nonnegative().default(0),
  taken: z.int().nonnegative().default(0),
});
export type UploadCursor = z.infer<typeof UploadCursor>;

/** The cursor at the beginning of a stretch, the first one unless another is named. */
export function cursorAt(offset: number, line: number, stretch = 0): UploadCursor {
  return { offset, line, stretch, looked: 0, taken: 0 };
}

export const Upload = z.object({
  id: UploadId,
  source: z.string(),
  fileName: z.string(),
  /** Where the bytes lie in the file store. */
  place: z.string(),
  asOf: z.string().nullable(),
  accept: Accept,
  dryRun: z.boolean(),
  divisions: z.array(z.string()),
  /** How much is read at a time, kept so that every run cuts the file in the same places. */
  stretchBytes: z.int().positive(),
  requestedAt: z.string(),
  requestedBy: Actor,
  phase: z.enum(['awaited', 'checking', 'taking', 'done', 'refused']),
  /** As a call would have told: what came of it in the end. */
  result: z.enum(['dry-run', 'imported', 'same']).nullable(),
  refusal: z
    .object({
      code: z.templateLiteral([z.string(), '.', z.string()]),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  content: Content.nullable(),
  deliveryId: DeliveryId.nullable(),
  asOfAt: z.string().nullable(),
  cursor: UploadCursor,
  rows: z.int().nonnegative(),
  firms: z.int().nonnegative(),
  firmsDone: z.int().nonnegative(),
  firmsChanged: z.int().nonnegative(),
  rowsLeft: z.int().nonnegative(),
  firmsLeft: z.int().nonnegative(),
  errorCount: z.int().nonnegative(),
  errors: z.array(Fault),
  /** Firms whose rows do not stand together. */
  scattered: z.array(z.string()),
  /** The stretches of which rows were left out. */
  fixStretches: z.array(z.int()),
  fixFile: z.string().nullable(),
  finishedAt: z.string().nullable(),
  version: z.int(),
});
export type Upload = z.infer<typeof Upload>;

/** A fault as a refusal names it. */
export function plainFault({
  pointer,
  expected,
  line,
  column,
  found,
}: z.infer<typeof Fault>): RefusalError {
  return {
    pointer,
    expected,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(found !== undefined && { found }),
  };
}

/** Whether nothing is left to do. */
export function isSettled({ phase }: Upload): boolean {
  return phase === 'done' || phase === 'refused';
}

/** How far it is, in bytes of its rows; checking and taking each go through all of them. */
export function progressOf({ phase, content, cursor }: Upload): { done: number; total: number } {
  const total = content?.rowsBytes ?? 0;
  return { done: phase === 'done' ? total : cursor.offset, total };
}
