// Reads deliveries: what was brought, by which source, and how far it was taken in.
import type { ColumnMap } from '../domain/column-map.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryId, UploadId } from '../domain/ids.ts';
import type { Upload } from '../domain/upload.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex, readOne } from './read.ts';

export type DeliveryReader = ReturnType<typeof deliveryReader>;

export function deliveryReader(table: Table) {
  return {
    delivery: (id: DeliveryId): Promise<Delivery | undefined> => readOne(table, 'delivery', { id }),
    upload: (id: UploadId): Promise<Upload | undefined> => readOne(table, 'upload', { id }),
    /** Uploads of one source, newest first; what came of them stands in each. */
    uploadsOf: (source: string, page: { limit?: number; cursor?: string }): Promise<Page<Upload>> =>
      readIndex(
        table,
        'upload',
        { pk: 'UPLOAD', prefix: `${source}#` },
        { ...page, newestFirst: true },
      ),
    /** What the source has said of its own headings; nothing where it never has. */
    columns: (source: string): Promise<ColumnMap | undefined> =>
      readOne(table, 'columnMap', { source }),
    /** Deliveries of one source, newest first. */
    ofSource: (
      source: string,
      page: { limit?: number; cursor?: string },
    ): Promise<Page<Delivery>> =>
      readIndex(
        table,
        'delivery',
        { pk: 'DELIVERY', prefix: `${source}#` },
        { ...page, newestFirst: true },
      ),
  };
}
