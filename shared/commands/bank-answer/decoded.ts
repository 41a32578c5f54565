// Bytes as text: UTF-8, or GB18030 where they are no UTF-8. Bytes that are neither are no answer.

export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' };

/** The text without a byte-order mark; nothing where the bytes fit neither encoding. */
export function decoded(bytes: Uint8Array): Decoded | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = attempt(bytes, encoding);
    if (text !== undefined) return { text: text.replace(/^\uFEFF/, ''), encoding };
  }
  return undefined;
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
