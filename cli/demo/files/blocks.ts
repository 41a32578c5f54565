// The blocks of a registry in their order. A large registry is made by several threads, of which each
// is at most two blocks ahead, so that memory does not grow with the number of firms.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Block, blockOf } from './block.ts';
import type { BlockReply, BlockWish } from './block-worker.ts';
import type { Registry } from './registry.ts';

/** A block whose texts are ready to be written. */
export type Written = Omit<Block, 'texts'> & {
  readonly firms: number;
  readonly texts: readonly (string | Uint8Array)[];
};

const firmsPerBlock = 100;
/** Below this, starting threads takes longer than it saves. */
const firmsForThreads = 2000;
const threadsMax = 4;
const aheadMax = 2;
/** A block and what it is made of take a few megabytes; without a limit the heap grows to hundreds. */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 128 };

export async function* blocksOf(registry: Registry): AsyncGenerator<Written> {
  const wishes = wishesFor(registry.firms);
  if (registry.firms >= firmsForThreads) yield* byThreads(registry, wishes);
  else
    for (const { from, to } of wishes)
      yield { ...blockOf(registry, from, to), firms: to - from + 1 };
}

function wishesFor(firms: number): BlockWish[] {
  return Array.from({ length: Math.ceil(firms / firmsPerBlock) }, (_, number) => {
    const from = number * firmsPerBlock + 1;
    return { number, from, to: Math.min(firms, from + firmsPerBlock - 1) };
  });
}

async function* byThreads(
  registry: Registry,
  wishes: readonly BlockWish[],
): AsyncGenerator<Written> {
  const threads = Array.from({ length: Math.min(threadsMax, availableParallelism()) }, () =>
    threadFor(registry),
  );
  const asked = new Map<number, Promise<BlockReply>>();
  let next = 0;
  try {
    for (const { number, from, to } of wishes) {
      for (; next < Math.min(wishes.length, number + threads.length * aheadMax); next += 1) {
        const wish = wishes[next];
        const thread = threads[next % threads.length];
        if (wish && thread) asked.set(next, thread.ask(wish));
      }
      const reply = await asked.get(number);
      asked.delete(number);
      if (reply) yield { ...reply, firms: to - from + 1 };
    }
  } finally {
    await Promise.all(threads.map(({ end }) => end()));
  }
}

/** A thread answers its wishes one after the other; when it fails, so do all that wait for it. */
function threadFor(registry: Registry) {
  const worker = new Worker(new URL('block-worker.ts', import.meta.url), {
    workerData: registry,
    resourceLimits,
  });
  const waiting = new Map<number, PromiseWithResolvers<BlockReply>>();
  worker.on('message', (reply: BlockReply) => {
    waiting.get(reply.number)?.resolve(reply);
    waiting.delete(reply.number);
  });
  worker.on('error', (fault) => {
    for (const { reject } of waiting.values()) reject(fault);
  });
  const ask = (wish: BlockWish): Promise<BlockReply> => {
    const answer = Promise.withResolvers<BlockReply>();
    // A fault is told where the block is awaited, which may be later.
    answer.promise.catch(() => {});
    waiting.set(wish.number, answer);
    worker.postMessage(wish, []);
    return answer.promise;
  };
  return { ask, end: () => worker.terminate() };
}
