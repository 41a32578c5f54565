// A file that was looked through is now a delivery like any other: its source, its bytes and what its
// headings mean say which one. If that very one was taken in before, nothing is left to do.
import type { Deps } from '../../deps.ts';
import { asOfInstant } from '../../domain/delivery.ts';
import { type Content, cursorAt, type Upload } from '../../domain/upload.ts';
import { identityOf } from '../delivery/delivery-id.ts';
import { formOf } from './receive.ts';

/** The upload with its content and its delivery, ready to be checked or settled. */
export async function identifyUpload(
  deps: Pick<Deps, 'deliveries' | 'clock'>,
  upload: Upload,
  content: Content,
): Promise<Upload> {
  const { source, asOf, requestedAt } = upload;
  const statedAt = asOf === null ? undefined : asOfInstant(asOf);
  const { heading } = formOf(content, source).form;
  const { hash: contentHash, columns: meanings } = content;
  const deliveryId = identityOf({ source, contentHash, statedAt, heading, meanings });
  const known = await deps.deliveries.delivery(deliveryId);
  const base = {
    ...upload,
    content,
    deliveryId,
    asOfAt: known?.asOfAt ?? statedAt ?? requestedAt,
    cursor: cursorAt(content.bodyOffset, content.bodyLine),
  };
  if (known?.state !== 'finished' || known.rowsLeft > 0) return { ...base, phase: 'checking' };
  const { rows, firms } = known;
  const finishedAt = deps.clock.now();
  return { ...base, phase: 'done', result: 'same', rows, firms, firmsDone: firms, finishedAt };
}
