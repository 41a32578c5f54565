// Text as bytes in the encodings that banks take. The only importer of iconv-lite: Node decodes GB18030
// but does not encode it.
import iconv from 'iconv-lite';
import type { ColumnTemplate } from './column-template.ts';

type Encoding = ColumnTemplate['encoding'];

export function bytesOf(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030') return new Uint8Array(iconv.encode(text, 'gb18030'));
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

/**
 * Whether the text comes back from its bytes as it was. In GB18030 the private-use characters do not:
 * editions of the standard disagree about them.
 */
export function fitsEncoding(text: string, encoding: Encoding): boolean {
  if (encoding !== 'gb18030' || /^[ -~]*$/.test(text)) return true;
  return new TextDecoder('gb18030').decode(bytesOf(text, encoding)) === text;
}
