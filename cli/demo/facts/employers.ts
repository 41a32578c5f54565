// What human resources says of a demo firm as an employer and of its founder, and what the disabled
// persons' federation says of the year before.
import { addDays, type Day } from '../../../shared/domain/day.ts';
import type { Draws } from '../draws.ts';
import { closedYearsOf, staffAt } from '../firm/books.ts';
import { drawsOf, type Firm, tells } from '../firm/firm.ts';
import { monthOf } from '../firm/months.ts';
import { plain } from '../files/table.ts';

const founders = { other: 70, graduate: 12, returnee: 12, hardToEmploy: 6 } as const;
const requiredRatios = [150, 150, 150, 160, 170] as const;

export const employers = plain('MOHRSS', 'employers', employerOf, {
  'hr.ui.boostEligible': ({ isBoosted }) => isBoosted,
  'hr.staffAtApplication': ({ staff }) => staff,
  'hr.qualifyingHires12m': ({ staff, hirePercent }) => Math.round((staff * hirePercent) / 100),
  'hr.employedNow': ({ staff }) => staff,
  'hr.wageArrears': ({ hasArrears }) => hasArrears,
  'owner.category': ({ founder }) => founder?.category,
  'owner.firstVenture': ({ founder }) => founder?.isFirst,
  'owner.graduatedOn': ({ founder }) => founder?.graduatedOn,
  'owner.returnedOn': ({ founder }) => founder?.returnedOn,
});

export const disabled = plain('CDPF', 'disabled', disabledOf, {
  'cdpf.prevYear.staff': ({ staff }) => staff,
  'cdpf.prevYear.disabledSevere': ({ severe }) => severe,
  'cdpf.prevYear.disabledOther': ({ other }) => other,
  'cdpf.prevYear.avgWageFen': ({ wageFen }) => wageFen,
  'cdpf.prevYear.localAvgWageFen': ({ localWageFen }) => localWageFen,
  'cdpf.prevYear.requiredRatioBp': ({ requiredRatioBp }) => requiredRatioBp,
});

function employerOf(firm: Firm) {
  const draws = drawsOf(firm, 'employer');
  return {
    isBoosted: draws.percent(8),
    staff: staffAt(firm, monthOf(firm.lastOn)),
    hirePercent: tells(firm, 'startup') ? 40 : draws.whole(0, 25),
    hasArrears: draws.percent(2),
    founder: founderOf(firm, draws),
  };
}

/** Of enterprises and individual businesses: somebody founded them. */
function founderOf(firm: Firm, draws: Draws) {
  if (firm.kind !== 'enterprise' && firm.kind !== 'individualBusiness') return undefined;
  const drawn = draws.weighted(founders);
  const category = tells(firm, 'founder') && drawn === 'other' ? 'returnee' : drawn;
  const before = (is: typeof category): Day | null =>
    category === is ? addDays(firm.establishedOn, -draws.whole(30, 2600)) : null;
  return {
    category,
    isFirst: draws.percent(75),
    graduatedOn: before('graduate'),
    returnedOn: before('returnee'),
  };
}

/** Of those with staff in the year before; few employ somebody disabled. */
function disabledOf(firm: Firm) {
  const last = closedYearsOf(firm).at(-1);
  if (!last || firm.kind === 'individualBusiness' || firm.kind === 'cooperative') return undefined;
  const draws = drawsOf(firm, 'disabled');
  const employs = last.staff > 5 && draws.percent(30);
  const province = Number(firm.divisionCode.slice(0, 2));
  return {
    staff: last.staff,
    severe: employs ? draws.whole(0, 1 + Math.floor(last.staff / 400)) : 0,
    other: employs ? draws.whole(0, 1 + Math.floor(last.staff / 120)) : 0,
    wageFen: last.wageFen * 12,
    localWageFen: 6_000_000 + ((province * 7) % 60) * 100_000,
    requiredRatioBp: requiredRatios[province % requiredRatios.length],
  };
}
