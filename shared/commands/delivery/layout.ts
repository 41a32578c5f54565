// The layout of a table of facts: which columns it has, and what one of its rows stands for.
import type { Fact } from '../../../rules/facts/shape.ts';
import type { Json } from '../../domain/hash.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import type { Column } from './columns.ts';
import type { FileRow } from './delivered-file.ts';

/** Plain facts have one row per firm; a series one per period; a list one per member. */
export type Layout = 'plain' | 'series' | 'list';

/** Where the columns of a file are; one that is absent is at -1. */
export type Heading = {
  readonly layout: Layout;
  /** The heading as it stands in the file. */
  readonly cells: readonly string[];
  readonly uscc: number;
  readonly asOf: number;
  readonly period: number;
  /** What the file calls these three. */
  readonly titles: { readonly uscc: string; readonly asOf: string; readonly period: string };
  readonly columns: readonly Column[];
};

/** The layout that a fact asks of its file. */
export function layoutOf(fact: Fact): Layout {
  return fact.kind === 'series' || fact.kind === 'list' ? fact.kind : 'plain';
}

/** A row with the place it fills: its period, or '' where the layout has none. */
export type Entry = {
  readonly row: FileRow;
  readonly slot: string;
  readonly facts: Readonly<Record<string, Json>>;
  /** Cells whose number does not come out whole in the catalogue's unit. */
  readonly errors: readonly RefusalError[];
};
