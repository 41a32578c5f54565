// Everything that lies behind one entitlement, from the facts that were read to the bank's answer,
// and whether its audit chain and its decision record are still what they were.
import { type AuditRow, emptyChain } from '../../shared/domain/audit.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import type { EntitlementId } from '../../shared/domain/ids.ts';
import type { Policy } from '../../rules/policy.ts';
import { type DecisionRecord, decisionRecords } from './decision-records.ts';
import type { HttpDeps } from './deps.ts';
import { namesOf, type NameOf } from './names-of-actors.ts';
import { parsedPolicy } from './parsed-policy.ts';
import type { Placed } from './reach.ts';
import type { View } from './view.ts';

type File = NonNullable<Awaited<ReturnType<HttpDeps['entitlements']['file']>>>;

export type Trace = Placed &
  File & {
    readonly policy: Policy | undefined;
    readonly records: readonly DecisionRecord[];
    readonly audit: readonly AuditRow[];
    /** The first row that does not follow from the one before it, if there is one. */
    readonly brokenAt: number | undefined;
    readonly lines: readonly BatchLine[];
    readonly namesIn: (view: View) => Promise<NameOf>;
  };

/** The trace of that entitlement, or undefined where there is none. */
export async function findTrace(deps: HttpDeps, id: EntitlementId): Promise<Trace | undefined> {
  const file = await deps.entitlements.file(id);
  if (!file) return undefined;
  const { entitlement } = file;
  const [version, records, chain, lines] = await Promise.all([
    deps.policies.version(entitlement.policyKey, entitlement.policyNumber),
    decisionRecords(deps, file),
    chainOf(deps, id),
    linesOf(deps, file),
  ]);
  return {
    ...file,
    policy: version && parsedPolicy(version),
    records,
    lines,
    ...chain,
    divisions: [entitlement.divisionCode],
    namesIn: (view) =>
      namesOf(
        deps,
        view,
        chain.audit.map((row) => row.actor),
      ),
  };
}

/** The rows and where they break; read again while somebody acts on the entitlement meanwhile. */
async function chainOf(
  deps: HttpDeps,
  id: EntitlementId,
): Promise<Pick<Trace, 'audit' | 'brokenAt'>> {
  const before = await deps.entitlements.entitlement(id);
  const audit = await deps.entitlements.audit(id);
  const after = await deps.entitlements.entitlement(id);
  if (before?.version !== after?.version) return chainOf(deps, id);
  return { audit, brokenAt: brokenAt(audit, after?.audit ?? emptyChain) };
}

async function linesOf(deps: HttpDeps, { instalments, entitlement }: File): Promise<BatchLine[]> {
  const ids = new Set(instalments.map((one) => one.batchId).filter((id) => id !== undefined));
  const lines = await Promise.all([...ids].map((id) => deps.batches.lines(id)));
  return lines.flat().filter((line) => line.entitlementId === entitlement.id);
}
