// Which answers leave Lambda as bytes. As text it would lose a leading mark and every encoding but
// UTF-8, and with them the hash that two people signed.
import { defaultIsContentTypeBinary } from 'hono/aws-lambda';

/** Files for people and banks are bytes; pages, scripts and JSON are text. */
export function isContentTypeBinary(contentType: string): boolean {
  const isFile = /^(?:text\/(?:csv|plain)|application\/xml)\b/i.test(contentType);
  return isFile || defaultIsContentTypeBinary(contentType);
}
