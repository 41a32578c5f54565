// Which deliveries and uploads a steward may look into, and the file to fix that belongs to one.
import { fixName } from '../../shared/commands/delivery/fix-file.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { DeliveryId, UploadId } from '../../shared/domain/ids.ts';
import { reaches } from '../../shared/domain/role.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { type Ask, pathPart } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound } from './errors.ts';
import type { Placed, Reach } from './reach.ts';

/** The most that an answer of a function carries; larger files are fetched from the store. */
const answerBytesMax = 4 * 1024 * 1024;
const linkSeconds = 300;

export type PlacedDelivery = Placed & { readonly delivery: Delivery };

/** The delivery that the address names, lying where its bringer could speak of firms. */
export async function findDelivery(c: Ask, deps: HttpDeps): Promise<PlacedDelivery | undefined> {
  const id = DeliveryId.safeParse(pathPart(c, 'id'));
  const delivery = id.success ? await deps.deliveries.delivery(id.data) : undefined;
  return delivery && { delivery, divisions: delivery.divisions };
}

export type PlacedUpload = Placed & { readonly upload: Upload };

/** The upload that the address names, if it names one. */
export async function findUpload(c: Ask, deps: HttpDeps): Promise<PlacedUpload | undefined> {
  const id = UploadId.safeParse(pathPart(c, 'id'));
  const upload = id.success ? await deps.deliveries.upload(id.data) : undefined;
  return upload && { upload, divisions: upload.divisions };
}

export type PlacedFile = PlacedDelivery | PlacedUpload;

/** The upload or the delivery that the address names. */
export async function findFile(c: Ask, deps: HttpDeps): Promise<PlacedFile | undefined> {
  return (await findUpload(c, deps)) ?? (await findDelivery(c, deps));
}

export function subjectOf(placed: PlacedFile): Upload | Delivery {
  return 'upload' in placed ? placed.upload : placed.delivery;
}

/** Where a steward may speak for that source. */
export function divisionsFor(reach: Reach, source: string): string[] {
  return reach.signedIn.grants.filter((one) => one.source === source).map((one) => one.division);
}

/** Whether the reader is a steward of that source in all of those places. */
export function isOwn(reach: Reach, source: string, divisions: readonly string[]): boolean {
  const grants = reach.signedIn.grants.filter((one) => one.role === 'steward');
  const own = grants.filter((one) => one.source === source);
  return divisions.every((place) =>
    own.some(({ division }) => reaches(division, place, 'own-or-below')),
  );
}

/** The file as it lies in the store, under the name it is to be saved by. */
export async function answerFix(
  c: Ask,
  deps: HttpDeps,
  { fileName, fixFile }: { fileName: string; fixFile: string | null },
): Promise<Response> {
  const size = fixFile === null ? undefined : await deps.files.size(fixFile);
  if (fixFile === null || size === undefined) return answerNotFound(c);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fixName(fileName))}`;
  if (size > answerBytesMax)
    return c.redirect(await deps.files.readUrl(fixFile, disposition, linkSeconds), 303);
  const bytes = await deps.files.get(fixFile);
  if (!bytes) return answerNotFound(c);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': disposition,
  });
}
