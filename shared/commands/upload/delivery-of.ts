// The delivery that an upload becomes, with the counts it has come to.
import type { Delivery } from '../../domain/delivery.ts';
import type { Upload } from '../../domain/upload.ts';
import { receivedDelivery } from '../delivery/delivery-record.ts';

/** The delivery's record as it would be if it came in now. */
export function deliveryOf(upload: Upload): Delivery {
  const { deliveryId: id, content, asOfAt, requestedBy: actor, requestedAt: now } = upload;
  if (!id || !content || asOfAt === null) throw new Error(`${upload.id} was not looked through`);
  const { source, fileName, firms, accept, divisions, rows, rowsLeft, firmsLeft, fixFile } = upload;
  const counts = { firms, accept, divisions, rows, rowsLeft, firmsLeft, fixFile };
  const contentHash = content.hash;
  return receivedDelivery({ id, source, fileName, contentHash, asOfAt, actor, now, ...counts });
}
