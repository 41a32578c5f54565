// The cases of the built-in policies, bundled as data apart from the policies: only checks need them.

import citHighTech15 from './catalog/cit.high-tech-15.cases.json' with { type: 'json' };
import citRdSuperDeduction from './catalog/cit.rd-super-deduction.cases.json' with { type: 'json' };
import citSmallLowProfit from './catalog/cit.small-low-profit.cases.json' with { type: 'json' };
import citWest15 from './catalog/cit.west-15.cases.json' with { type: 'json' };
import empAbsorbGrant from './catalog/emp.absorb-grant.cases.json' with { type: 'json' };
import empGraduateSiSubsidy from './catalog/emp.graduate-si-subsidy.cases.json' with { type: 'json' };
import empPersonalSi25 from './catalog/emp.personal-si-25.cases.json' with { type: 'json' };
import empStartupGrantHubei from './catalog/emp.startup-grant.hubei.cases.json' with { type: 'json' };
import feeDisabledEmployment from './catalog/fee.disabled-employment.cases.json' with { type: 'json' };
import feeElectricity95 from './catalog/fee.electricity-95.cases.json' with { type: 'json' };
import feeRent2022 from './catalog/fee.rent-2022.cases.json' with { type: 'json' };
import grantAboveScaleGrowthYichang from './catalog/grant.above-scale-growth.yichang.cases.json' with { type: 'json' };
import grantAboveScaleYichang from './catalog/grant.above-scale.yichang.cases.json' with { type: 'json' };
import grantExportCreditInsurance from './catalog/grant.export-credit-insurance.cases.json' with { type: 'json' };
import grantFirstSetSichuan from './catalog/grant.first-set.sichuan.cases.json' with { type: 'json' };
import grantFirstSetYichang from './catalog/grant.first-set.yichang.cases.json' with { type: 'json' };
import grantLittleGiantHubei from './catalog/grant.little-giant.hubei.cases.json' with { type: 'json' };
import grantOutputIncrementGuangxi2023 from './catalog/grant.output-increment.guangxi-2023.cases.json' with { type: 'json' };
import grantQ1OutputYichang2025 from './catalog/grant.q1-output.yichang-2025.cases.json' with { type: 'json' };
import grantQ1SmeYichang2025 from './catalog/grant.q1-sme.yichang-2025.cases.json' with { type: 'json' };
import iitIndividualBusinessHalf from './catalog/iit.individual-business-half.cases.json' with { type: 'json' };
import levySixTaxesTwoFees from './catalog/levy.six-taxes-two-fees.cases.json' with { type: 'json' };
import loanDeferral2020 from './catalog/loan.deferral-2020.cases.json' with { type: 'json' };
import loanEquipmentRenewal from './catalog/loan.equipment-renewal.cases.json' with { type: 'json' };
import loanGuihui from './catalog/loan.guihui.cases.json' with { type: 'json' };
import loanInclusiveCut2022q4 from './catalog/loan.inclusive-cut-2022q4.cases.json' with { type: 'json' };
import loanServiceSector from './catalog/loan.service-sector.cases.json' with { type: 'json' };
import loanSmeFixedAsset2026 from './catalog/loan.sme-fixed-asset-2026.cases.json' with { type: 'json' };
import loanStartupGuarantee from './catalog/loan.startup-guarantee.cases.json' with { type: 'json' };
import loanSuizhouTech from './catalog/loan.suizhou-tech.cases.json' with { type: 'json' };
import siRelief2020 from './catalog/si.relief-2020.cases.json' with { type: 'json' };
import taxHireKeyGroups from './catalog/tax.hire-key-groups.cases.json' with { type: 'json' };
import taxHireVeterans from './catalog/tax.hire-veterans.cases.json' with { type: 'json' };
import taxUrbanLandLogistics from './catalog/tax.urban-land.logistics.cases.json' with { type: 'json' };
import uiHiringExpansion from './catalog/ui.hiring-expansion.cases.json' with { type: 'json' };
import uiJobStabilisationRefund from './catalog/ui.job-stabilisation-refund.cases.json' with { type: 'json' };
import uiRetentionTraining from './catalog/ui.retention-training.cases.json' with { type: 'json' };
import vatSmallScaleExempt from './catalog/vat.small-scale.exempt.cases.json' with { type: 'json' };
import vatSmallScaleReduced from './catalog/vat.small-scale.reduced.cases.json' with { type: 'json' };
import { type Cases, casesSchema } from './cases.ts';

const files: readonly unknown[] = [
  citSmallLowProfit,
  vatSmallScaleExempt,
  vatSmallScaleReduced,
  levySixTaxesTwoFees,
  citRdSuperDeduction,
  citHighTech15,
  citWest15,
  feeDisabledEmployment,
  taxUrbanLandLogistics,
  taxHireVeterans,
  taxHireKeyGroups,
  iitIndividualBusinessHalf,
  uiJobStabilisationRefund,
  uiHiringExpansion,
  empAbsorbGrant,
  empGraduateSiSubsidy,
  empPersonalSi25,
  uiRetentionTraining,
  empStartupGrantHubei,
  siRelief2020,
  loanStartupGuarantee,
  loanGuihui,
  loanEquipmentRenewal,
  loanServiceSector,
  loanSmeFixedAsset2026,
  loanInclusiveCut2022q4,
  loanDeferral2020,
  loanSuizhouTech,
  grantAboveScaleYichang,
  grantAboveScaleGrowthYichang,
  grantLittleGiantHubei,
  grantFirstSetSichuan,
  grantFirstSetYichang,
  grantExportCreditInsurance,
  grantQ1OutputYichang2025,
  grantQ1SmeYichang2025,
  grantOutputIncrementGuangxi2023,
  feeElectricity95,
  feeRent2022,
];

/** The cases of every built-in policy, by policy key. */
export const builtInCases: ReadonlyMap<string, Cases> = new Map(
  files.map((file) => casesSchema.parse(file)).map((cases) => [cases.policyKey, cases]),
);
