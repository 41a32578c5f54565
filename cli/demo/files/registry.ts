// Which demo registry is meant: how many firms, of which seed, spoken of on which day, in which form.
import type { Day } from '../../../shared/domain/day.ts';

export type Format = 'csv' | 'ndjson';
export type Registry = {
  readonly firms: number;
  readonly seed: number;
  readonly asOf: Day;
  readonly format: Format;
  /** Whether facts are wrong on purpose, beyond the few that are missing. */
  readonly hasFlaws: boolean;
};

/** The day the registry speaks of where nobody names one: fixed, so that its bytes are too. */
export const defaultAsOf: Day = '2026-11-01';
/** More would not fit into the account numbers of the firms. */
export const firmsMax = 9_999_999;
