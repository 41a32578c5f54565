// What the pages and the API reach of everything there is.
import type { Deps } from '../../shared/deps.ts';

export type HttpDeps = Deps;
