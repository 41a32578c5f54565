// What could go into a batch of a division, in chunks that one change can hold.
import type { Instalment } from '../../domain/entitlement.ts';
import type { Deps } from '../../deps.ts';
import { linesPerChangeMax } from '../collect-lines.ts';

/** What the index says is payable; each one is read again by its key before it becomes a line. */
export async function payable(deps: Deps, divisionCode: string): Promise<Instalment[]> {
  const found: Instalment[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.entitlements.inState('confirmed', divisionCode, {
      limit: 500,
      ...(cursor && { cursor }),
    });
    found.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return found;
}

/** Chunks that fit one change and hold each entitlement once. */
export function chunksOf(instalments: readonly Instalment[]): Instalment[][] {
  const chunks: Instalment[][] = [];
  for (const instalment of instalments) {
    const open = chunks.find(
      (chunk) =>
        chunk.length < linesPerChangeMax &&
        !chunk.some((one) => one.entitlementId === instalment.entitlementId),
    );
    if (open) open.push(instalment);
    else chunks.push([instalment]);
  }
  return chunks;
}
