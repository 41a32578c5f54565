// The built-in policy library, bundled as data: the door by which catalogue files enter the code.

import citSmallLowProfit from './catalog/cit.small-low-profit.json' with { type: 'json' };
import loanServiceSector from './catalog/loan.service-sector.json' with { type: 'json' };
import uiHiringExpansion from './catalog/ui.hiring-expansion.json' with { type: 'json' };
import { type Policy, policySchema } from './policy.ts';

const files: readonly unknown[] = [citSmallLowProfit, loanServiceSector, uiHiringExpansion];

/** Every built-in policy. A file that does not parse is a bug. */
export const builtInPolicies: readonly Policy[] = files.map((file) => policySchema.parse(file));

/** The built-in policies by key. */
export const builtInByKey: ReadonlyMap<string, Policy> = new Map(
  builtInPolicies.map((policy) => [policy.key, policy]),
);
