// What one run over a large file remembers between its stretches, and could find again.
import type { CodeSet } from '../delivery/seen-firms.ts';

export type Run = { seen?: CodeSet };
