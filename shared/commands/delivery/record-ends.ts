// Where the records of a text end, found in its bytes: both encodings keep line ends and quotes to
// bytes of their own, so a file can be cut there before anything of it is decoded.

/** The byte behind a record, and the line that the record ends in. */
export type RecordEnd = { readonly end: number; readonly line: number };

const [lineEnd, quote] = [0x0a, 0x22];

/**
 * The ends of the records that are whole. In CSV a line end between quotes is part of a cell. What
 * follows the last line end is a record only where the file ends there.
 */
export function recordEnds(
  bytes: Uint8Array,
  { firstLine, isCsv, isLast }: { firstLine: number; isCsv: boolean; isLast: boolean },
): RecordEnd[] {
  const ends: RecordEnd[] = [];
  let [line, isQuoted] = [firstLine, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote && isCsv) isQuoted = !isQuoted;
    if (byte !== lineEnd) continue;
    if (!isQuoted) ends.push({ end: at + 1, line });
    line += 1;
  }
  const last = ends.at(-1)?.end ?? 0;
  if (isLast && last < bytes.length) ends.push({ end: bytes.length, line });
  return ends;
}
