// The built-in policy library, bundled as data: the door by which catalogue files enter the code.

import { policySchema, type Policy } from './policy.ts';
import type { Related } from './run.ts';
import citSmallLowProfit from './catalog/cit.small-low-profit.json' with { type: 'json' };
import loanServiceSector from './catalog/loan.service-sector.json' with { type: 'json' };
import uiHiringExpansion from './catalog/ui.hiring-expansion.json' with { type: 'json' };

const files: readonly unknown[] = [citSmallLowProfit, loanServiceSector, uiHiringExpansion];
let library: ReadonlyMap<string, Policy> | undefined;

/** Every built-in policy by key, parsed on first use. A file that does not parse is a bug. */
export function builtInPolicies(): Related {
  library ??= new Map(
    files.map((file) => {
      const policy = policySchema.parse(file);
      return [policy.key, policy];
    }),
  );
  return library;
}
