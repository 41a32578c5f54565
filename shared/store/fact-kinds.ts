// The kinds of record that facts are kept in: one per enterprise and fact, of a series one per year,
// of a list one per member, all in the enterprise's own partition; the deliveries that brought them,
// and the keys of the programs that deliver.
import { ColumnMap } from '../domain/column-map.ts';
import { Delivery } from '../domain/delivery.ts';
import { StoredList, StoredMember } from '../domain/stored-list.ts';
import { StoredFact } from '../domain/fact.ts';
import { shortHash } from '../domain/short-hash.ts';
import type { DeliveryId, UploadId } from '../domain/ids.ts';
import { SourceToken } from '../domain/source-token.ts';
import { Upload } from '../domain/upload.ts';
import { kind } from './keys.ts';

const memberKeyMax = 300;

type OfFact = { uscc: string; key: string };
type OfFactPart = OfFact & { year?: string | undefined };
type OfMember = OfFact & { memberKey: string };

export const factKinds = {
  fact: kind(StoredFact, ({ year, ...fact }: OfFactPart) => {
    const { pk, sk } = factKey(fact);
    return { pk, sk: year === undefined ? sk : `${sk}#${year}` };
  }),
  factList: kind(StoredList, factKey),
  factMember: kind(StoredMember, (m: OfMember) => ({
    pk: `FIRM#${m.uscc}`,
    sk: `FACT#${m.key}#${bounded(m.memberKey)}`,
  })),
  delivery: kind(
    Delivery,
    (d: { id: DeliveryId }) => ({ pk: `DELIVERY#${d.id}`, sk: 'HEAD' }),
    (d) => ({ gsi1pk: 'DELIVERY', gsi1sk: `${d.source}#${d.receivedAt}#${d.id}` }),
  ),
  upload: kind(
    Upload,
    (u: { id: UploadId }) => ({ pk: `UPLOAD#${u.id}`, sk: 'HEAD' }),
    (u) => ({ gsi1pk: 'UPLOAD', gsi1sk: `${u.source}#${u.requestedAt}#${u.id}` }),
  ),
  columnMap: kind(ColumnMap, (c: { source: string }) => ({
    pk: `SOURCE#${c.source}`,
    sk: 'COLUMNS',
  })),
  sourceToken: kind(
    SourceToken,
    (t: { tokenHash: string }) => ({ pk: `SOURCE-TOKEN#${t.tokenHash}`, sk: 'HEAD' }),
    (t) => ({ gsi1pk: 'SOURCE-TOKEN', gsi1sk: `${t.personId}#${t.issuedAt}` }),
  ),
};

/** A sort key holds 1,024 bytes; a longer name is known by its hash. */
function bounded(memberKey: string): string {
  return memberKey.length <= memberKeyMax
    ? memberKey
    : `${memberKey.slice(0, 40)}~${shortHash(memberKey)}`;
}

function factKey({ uscc, key }: OfFact) {
  return { pk: `FIRM#${uscc}`, sk: `FACT#${key}` };
}
