// The hires of demo firms: human resources keeps contracts and insurance, and the departments of
// education, veterans and agriculture say who belongs to a group.
import type { Json } from '../../../shared/domain/hash.ts';
import { yearAt } from '../firm/books.ts';
import { drawsOf, type Firm } from '../firm/firm.ts';
import { monthsBetween, monthText } from '../firm/months.ts';
import { perFirm } from '../firm/per-firm.ts';
import { members, type Table } from '../files/table.ts';
import { type Category, type Hire, hireOf } from './hire.ts';
import { isInsured } from './insurance.ts';

const hiresMax = 12;
/** Contributions are delivered of the first months of a contract. */
const contributionMonths = 15;

const hiresOf = perFirm((firm: Firm): readonly Hire[] => {
  if (!isInsured(firm)) return [];
  const draws = drawsOf(firm, 'hires');
  const share = Math.floor((firm.staff * draws.whole(0, 9)) / 100);
  const count = Math.min(hiresMax, share + draws.whole(0, 1));
  return Array.from({ length: count }, (_, place) => hireOf(firm, place, draws)).filter(
    (hire) => hire !== undefined,
  );
});

export const hires = members('MOHRSS', 'hires', hiresOf, {
  'hr.hires.pid': ({ pid }) => pid,
  'hr.hires.category': ({ category }) => category,
  'hr.hires.birthDate': ({ birthDate }) => birthDate,
  'hr.hires.contractStart': ({ contractStart }) => contractStart,
  'hr.hires.contractMonths': ({ contractMonths }) => contractMonths,
  'hr.hires.insuredFrom': ({ from }) => monthText(from),
  'hr.hires.insuredTo': ({ leftIn }) => (leftIn === null ? null : monthText(leftIn)),
  'hr.hires.stillInsured': ({ leftIn }) => leftIn === null,
  'hr.hires.paidMonths.unemployment': ({ paidMonths }) => paidMonths,
  'hr.hires.paidMonths.injury': ({ paidMonths }) => paidMonths,
  'hr.hires.paidMonths.pension': ({ paidMonths }) => paidMonths,
  'hr.hires.usedFor': ({ usedFor }) => usedFor,
  'hr.hires.si': contributionsOf,
});

export const graduates = members('EDU', 'graduates', (firm) => those(firm, 'graduate'), {
  'hr.hires.pid': ({ pid }) => pid,
  'hr.hires.category': ({ category }) => category,
  'hr.hires.graduatedOn': ({ graduatedOn }) => graduatedOn,
  'hr.hires.unemployedSinceGraduation': ({ isUnemployedSince }) => isUnemployedSince,
});

export const veterans = group('MVA', 'veterans', 'veteran');
export const helpedPersons = group('ARA', 'helped', 'povertyAlleviated', 'monitoredPoverty');

/** A department's list of those who belong to its group. */
function group(source: string, family: string, ...categories: Category[]): Table {
  return members(source, family, (firm) => those(firm, ...categories), {
    'hr.hires.pid': ({ pid }) => pid,
    'hr.hires.category': ({ category }) => category,
    'hr.hires.birthDate': ({ birthDate }) => birthDate,
  });
}

/** Those of some categories; undefined where a department has nobody to speak of. */
function those(firm: Firm, ...categories: Category[]): readonly Hire[] | undefined {
  const found = hiresOf(firm).filter(({ category }) => categories.includes(category));
  return found.length > 0 ? found : undefined;
}

/** What was paid for the person month by month, from the wage of the firm. */
function contributionsOf({ from, paidMonths }: Hire, firm: Firm): Json {
  const months = monthsBetween(from, from + Math.min(paidMonths, contributionMonths) - 1);
  return months.map((month) => {
    const { wageFen } = yearAt(firm, month);
    return {
      month: monthText(month),
      employer: parts(wageFen, 16, 8),
      personal: parts(wageFen, 8, 2),
    };
  });
}

/** Pension and medical insurance in percent of the wage; unemployment insurance is half a percent. */
function parts(wageFen: number, pension: number, medical: number) {
  return {
    pensionFen: Math.round((wageFen * pension) / 100),
    medicalFen: Math.round((wageFen * medical) / 100),
    unemploymentFen: Math.round(wageFen / 200),
  };
}
