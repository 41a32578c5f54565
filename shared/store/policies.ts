// Reads the register of policies: which versions there are, and which one decides today.
import type { PolicyVersion } from '../domain/policy-version.ts';
import { emptyLive, type LivePolicies } from '../domain/policy-version.ts';
import type { Table } from './commit.ts';
import { readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';

export type PolicyReader = ReturnType<typeof policyReader>;

export function policyReader(table: Table) {
  return {
    version: (policyKey: string, number: number): Promise<PolicyVersion | undefined> =>
      readOne(table, 'policyVersion', { policyKey, number }),
    /** All versions of one policy, oldest first. */
    async versions(policyKey: string): Promise<PolicyVersion[]> {
      return recordsOf('policyVersion', await readPartition(table, `POLICY#${policyKey}`));
    },
    /** All versions of all policies, for the officers' list. */
    all: (): Promise<PolicyVersion[]> => readWholeIndex(table, 'policyVersion', { pk: 'POLICY' }),
    async live(): Promise<LivePolicies> {
      return (await readOne(table, 'livePolicies', {})) ?? emptyLive;
    },
  };
}
