// What a source's own headings mean: said once by a steward, remembered in the table, and used for
// every later file of that source.
import { z } from 'zod';
import { AuditHead } from './audit.ts';
import { Actor } from './actor.ts';

/** A heading's meaning: `uscc`, `asOf`, `period`, a fact column, or null for one to pass over. */
export const ColumnMeanings = z.record(z.string(), z.string().nullable());
export type ColumnMeanings = z.infer<typeof ColumnMeanings>;

export const ColumnMap = z.object({
  source: z.string(),
  columns: ColumnMeanings,
  changedAt: z.string(),
  changedBy: Actor,
  audit: AuditHead,
  version: z.int(),
});
export type ColumnMap = z.infer<typeof ColumnMap>;

/** The entity under which the audit rows of a source's headings stand. */
export function columnsEntity(source: string): string {
  return `columns_${source}`;
}
