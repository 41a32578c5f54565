// Branches that can never be reached, and parameters or values that nothing uses.

import type { Policy, ValueRule } from '../policy.ts';
import { referencesOfPolicy } from '../routing.ts';
import type { Finding } from './finding.ts';

type Report = (pointer: string, code: Finding['code'], found: string) => void;

/** Reports a branch whose condition an earlier one already took. */
export function checkBranches(policy: Policy, report: Report): void {
  look(policy.values, '', report);
  for (const [name, each] of Object.entries(policy.each))
    look(each.values ?? {}, `/each/${name}`, report);
}

function look(values: Readonly<Record<string, ValueRule>>, pointer: string, report: Report): void {
  for (const [name, { branches = [] }] of Object.entries(values)) {
    const texts = branches.map((branch) => JSON.stringify(branch.when ?? null));
    texts.forEach((text, at) => {
      if (texts.indexOf(text) !== at)
        report(`${pointer}/values/${name}/branches/${at}`, 'dead-branch', name);
    });
  }
}

/** Reports parameters that nothing in the policy refers to. */
export function checkUnused(policy: Policy, report: Report): void {
  const used = new Set(referencesOfPolicy(policy).map(({ text }) => text.split('[')[0]));
  for (const name of Object.keys(policy.parameters))
    if (!used.has(`param.${name}`)) report(`/parameters/${name}`, 'unused-value', name);
}
