// What several files say of one firm is made once and kept until the next firm's turn.
import type { Firm } from './firm.ts';

/** The same function, remembering what it made of the last firm. */
export function perFirm<T>(make: (firm: Firm) => T): (firm: Firm) => T {
  let last: { readonly firm: Firm; readonly made: T } | undefined;
  return (firm) => {
    if (last?.firm !== firm) last = { firm, made: make(firm) };
    return last.made;
  };
}
