// The layout of a CSV file of facts: which columns it has, and what one of its rows stands for.
import type { Fact } from '../../../rules/facts/shape.ts';
import type { Column } from './columns.ts';
import type { Json } from '../../domain/hash.ts';

/** Plain facts have one row per firm; a series one per period; a list one per member. */
export type Layout = 'plain' | 'series' | 'list';

/** Where the columns of a file are; one that is absent is at -1. */
export type Heading = {
  readonly layout: Layout;
  readonly uscc: number;
  readonly asOf: number;
  readonly period: number;
  readonly columns: readonly Column[];
};

/** The layout that a fact asks of its file. */
export function layoutOf(fact: Fact): Layout {
  return fact.kind === 'series' || fact.kind === 'list' ? fact.kind : 'plain';
}

export type Row = { readonly line: number; readonly cells: readonly string[] };
/** A row with the place it fills: its period, or '' where the layout has none. */
export type Entry = {
  readonly row: Row;
  readonly slot: string;
  readonly facts: Readonly<Record<string, Json>>;
};
