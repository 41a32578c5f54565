// The decision record behind an entitlement, read back from the file store under its hash. A record
// that no longer has its hash is shown as broken, never quietly used.
import { decisionFileName } from '../../shared/commands/match/decide-entitlement.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { Occasion } from '../../rules/occasion.ts';
import type { Verdict } from '../../rules/verdict.ts';
import type { HttpDeps } from './deps.ts';

type Origin = { entry?: string; source: string; asOfAt: string; deliveryId: string };

/** What was decided, by which text, from which facts. */
export type Decision = {
  readonly policy: { readonly key: string; readonly number: number; readonly textHash: string };
  readonly occasion: Occasion;
  readonly verdict: Verdict;
  readonly facts: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly known: boolean;
    readonly origins: readonly Origin[];
  }[];
  /** Whether the bytes still have the hash they are kept under. */
  readonly isIntact: boolean;
};

/** The record kept under that hash, or undefined where there is none. */
export async function readDecision(
  deps: Pick<HttpDeps, 'files'>,
  decisionHash: string,
): Promise<Decision | undefined> {
  const bytes = await deps.files.get(decisionFileName(decisionHash));
  if (!bytes) return undefined;
  const record = JSON.parse(new TextDecoder().decode(bytes)) as Omit<Decision, 'isIntact'>;
  return { ...record, isIntact: sha256(bytes) === decisionHash };
}
