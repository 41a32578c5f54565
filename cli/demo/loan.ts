// One loan as a bank reports it. Loans of service trades fall into the windows of the national
// interest subsidy, on both sides of each limit.
import { addDays, addMonths, type Day, dayNumber } from '../../shared/domain/day.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { DemoFirm } from './firm.ts';
import type { Random } from './random.ts';

const windowFrom: Day = '2025-03-16';

/** The loan at that place in the firm's list. */
export function loan(firm: DemoFirm, place: number, random: Random, asOf: Day): Json {
  const first: Day = random.percent(85) ? windowFrom : '2024-06-01';
  const disbursedOn = addDays(first, random.whole(0, dayNumber(asOf) - dayNumber(first)));
  const maturityOn = addMonths(disbursedOn, random.pick([12, 24, 36]));
  const principalFen = random.whole(10, 350) * 1_000_000;
  return {
    loanId: `YL${String(firm.index).padStart(6, '0')}-${place + 1}`,
    kind: random.weighted({ working: 60, operating: 20, fixedAsset: 12, equipment: 8 }),
    product: null,
    field: firm.field ?? 'manufacturing',
    disbursedOn,
    maturityOn,
    repaidOn: repaidOn(random, disbursedOn, asOf),
    principalFen,
    rateBp: random.whole(280, 480),
    lprBp: disbursedOn < '2025-05-20' ? 310 : 300,
    discountBp: null,
    creditLineFen: principalFen,
    bankInList: random.percent(90),
    overdue: random.percent(7),
    misused: random.percent(1),
    firstLoan: random.percent(20),
    inProjectList: false,
    relendingBacked: false,
    equipmentProject: false,
    paidSupplierOn: null,
    keyField: random.percent(10),
    otherCentralSubsidy: random.percent(3),
  };
}

/** One loan in ten was repaid early. */
function repaidOn(random: Random, disbursedOn: Day, asOf: Day): Day | null {
  const day = addDays(disbursedOn, random.whole(60, 300));
  return random.percent(10) && day <= asOf ? day : null;
}
