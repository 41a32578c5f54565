// The cases of the built-in policies, bundled as data apart from the policies: only checks need them.

import citSmallLowProfit from './catalog/cit.small-low-profit.cases.json' with { type: 'json' };
import loanServiceSector from './catalog/loan.service-sector.cases.json' with { type: 'json' };
import uiHiringExpansion from './catalog/ui.hiring-expansion.cases.json' with { type: 'json' };
import { type Cases, casesSchema } from './cases.ts';

const files: readonly unknown[] = [citSmallLowProfit, uiHiringExpansion, loanServiceSector];

/** The cases of every built-in policy, by policy key. */
export const builtInCases: ReadonlyMap<string, Cases> = new Map(
  files.map((file) => casesSchema.parse(file)).map((cases) => [cases.policyKey, cases]),
);
