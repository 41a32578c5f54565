// A thread that makes blocks of a registry on demand, so that a large one uses every processor.
import { parentPort, workerData } from 'node:worker_threads';
import { type Block, blockOf } from './block.ts';
import type { Registry } from './registry.ts';

/** Which block is wanted: its number, and its first and last firm. */
export type BlockWish = { readonly number: number; readonly from: number; readonly to: number };
/** The block with its texts as bytes, which are handed over without a copy. */
export type BlockReply = Omit<Block, 'texts'> & {
  readonly number: number;
  readonly texts: readonly Uint8Array<ArrayBuffer>[];
};

const registry = workerData as Registry;

parentPort?.on('message', ({ number, from, to }: BlockWish) => {
  const block = blockOf(registry, from, to);
  const texts = block.texts.map((text) => new TextEncoder().encode(text));
  const reply: BlockReply = { ...block, number, texts };
  parentPort?.postMessage(
    reply,
    texts.map(({ buffer }) => buffer),
  );
});
