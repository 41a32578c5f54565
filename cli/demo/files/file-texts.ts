// A small demo registry in memory, for whoever loads it at once.
import { blockOf } from './block.ts';
import { outputsOf } from './outputs.ts';
import type { Registry } from './registry.ts';

/** A file of one source, ready to be imported. */
export type DemoFile = {
  readonly source: string;
  readonly fileName: string;
  readonly text: string;
};

type Wish = Pick<Registry, 'firms' | 'seed' | 'asOf'> & Partial<Registry>;

/** The whole text of every file that has something to say. */
export function demoFiles(wish: Wish): DemoFile[] {
  const registry: Registry = { format: 'csv', hasFlaws: false, ...wish };
  const { texts } = blockOf(registry, 1, registry.firms);
  return outputsOf(registry).flatMap(({ source, fileName, opening }, at) => {
    const lines = texts[at];
    return lines ? [{ source, fileName, text: `${opening}${lines}` }] : [];
  });
}
