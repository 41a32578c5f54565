// The firms of the demo registry make sense: what one department says of a firm agrees with what
// another says.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defaultAsOf } from '../../cli/demo/files/registry.ts';
import { isRecord } from '../../shared/domain/fact.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { yearsBetween } from '../../rules/formula/calendar.ts';
import { type Facts, filesOf, firmsIn } from './demo-firms.ts';

const firms = [...(await firmsIn(filesOf({ seed: 3 }))).values()];

/** The periods of a series, each with its record; none where it is unknown. */
function periodsOf(facts: Facts, key: string): [string, Readonly<Record<string, Json>>][] {
  const value = facts[key];
  return isRecord(value)
    ? Object.entries(value).flatMap(([period, one]) => (isRecord(one) ? [[period, one]] : []))
    : [];
}

function numberOf(value: unknown, name: string): number | undefined {
  return z
    .record(z.string(), z.unknown())
    .transform((of) => of[name])
    .pipe(z.number())
    .safeParse(value).data;
}

function membersOf(facts: Facts, key: string) {
  const list = facts[key];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

describe('sums', () => {
  test('sales of the four quarters are the revenue of the year', () => {
    const years = firms.flatMap((facts) =>
      periodsOf(facts, 'stat.annual').map(([year, annual]) => {
        const quarters = periodsOf(facts, 'tax.vat.sales').filter(([period]) =>
          period.startsWith(`${year}Q`),
        );
        const sales = quarters.map(([, one]) =>
          ['ordinaryFen', 'specialFen', 'realEstateFen'].map((name) => numberOf(one, name)),
        );
        return { revenueFen: numberOf(annual, 'revenueFen'), sales };
      }),
    );
    const whole = years.filter(
      ({ revenueFen, sales }) =>
        revenueFen !== undefined && sales.length === 4 && !sales.flat().includes(undefined),
    );
    expect(whole.length).toBeGreaterThan(300);
    for (const { revenueFen, sales } of whole)
      expect(sales.flat().reduce<number>((sum, fen) => sum + (fen ?? 0), 0)).toBe(revenueFen);
  });

  test('income tax and statistics know the same revenue', () => {
    const pairs = firms.flatMap((facts) =>
      periodsOf(facts, 'tax.cit.annual').flatMap(([year, income]) => {
        const annual = periodsOf(facts, 'stat.annual').find(([period]) => period === year)?.[1];
        const [own, other] = [numberOf(income, 'totalRevenueFen'), numberOf(annual, 'revenueFen')];
        return own === undefined || other === undefined ? [] : [[own, other]];
      }),
    );
    expect(pairs.length).toBeGreaterThan(500);
    expect(pairs.filter(([own, other]) => own !== other)).toEqual([]);
  });
});

describe('people', () => {
  test('no more are insured than work there, and most are', () => {
    const found = firms.flatMap((facts) => {
      const insured = numberOf(facts['hr.ui.insuredHeadcount'], '2025-12');
      const staff = numberOf(Object.fromEntries(periodsOf(facts, 'stat.annual'))['2025'], 'staff');
      return insured === undefined || staff === undefined ? [] : [{ insured, staff }];
    });
    expect(found.length).toBeGreaterThan(100);
    expect(
      found.filter(({ insured, staff }) => insured > staff || insured < staff * 0.6 - 1),
    ).toEqual([]);
  });

  test('the premium is half a percent of the wages of those insured', () => {
    for (const facts of firms) {
      const premium = numberOf(
        Object.fromEntries(periodsOf(facts, 'hr.ui.premium'))['2025'],
        'employerFen',
      );
      const insured = numberOf(facts['hr.ui.insuredHeadcount'], '2025-06');
      if (
        premium === undefined ||
        insured === undefined ||
        !isRecord(facts['hr.ui.insuredHeadcount'])
      )
        continue;
      if (numberOf(facts['hr.ui.insuredHeadcount'], '2025-01') === undefined) continue;
      const monthlyWageFen = (premium * 200) / 12 / insured;
      expect(monthlyWageFen).toBeGreaterThan(250_000);
      expect(monthlyWageFen).toBeLessThan(1_300_000);
    }
  });

  test('nobody is hired before the firm was there, or as a child', () => {
    const hires = firms.flatMap((facts) =>
      membersOf(facts, 'hr.hires').map((hire) => ({
        established: facts['reg.establishedOn'],
        ...hire,
      })),
    );
    const Hire = z.object({
      established: z.string(),
      birthDate: z.custom<`${number}-${number}-${number}`>(),
      contractStart: z.custom<`${number}-${number}-${number}`>(),
    });
    const known = hires
      .flatMap((hire) => Hire.safeParse(hire).data ?? [])
      .filter(({ birthDate, contractStart }) => birthDate && contractStart);
    expect(known.length).toBeGreaterThan(200);
    for (const { established, birthDate, contractStart } of known) {
      expect(contractStart >= established && contractStart < defaultAsOf).toBe(true);
      expect(yearsBetween(birthDate, contractStart)).toBeGreaterThanOrEqual(17);
      expect(yearsBetween(birthDate, contractStart)).toBeLessThan(60);
    }
  });
});

test('loans are given to firms that were there, and mature later', () => {
  const known = firms.flatMap((facts) =>
    membersOf(facts, 'bank.loans').map((loan) =>
      [facts['reg.establishedOn'], loan['disbursedOn'], loan['maturityOn']].map(String),
    ),
  );
  expect(known.length).toBeGreaterThan(150);
  const odd = known.filter(
    ([first = '', given = '', due = '']) =>
      !(first <= given && given < due) && given < '3' && due < '3',
  );
  expect(odd).toEqual([]);
});

test('sizes follow a power law: many small firms, few large ones', () => {
  const staff = firms.flatMap(
    (facts) => numberOf(Object.fromEntries(periodsOf(facts, 'stat.annual'))['2025'], 'staff') ?? [],
  );
  const share = (from: number, to: number) =>
    staff.filter((count) => count >= from && count < to).length / staff.length;
  expect(share(1, 10)).toBeGreaterThan(0.4);
  expect(share(1, 10)).toBeGreaterThan(share(10, 100));
  expect(share(10, 100)).toBeGreaterThan(share(100, 1000));
  expect(share(1000, 1e9)).toBeGreaterThan(0);
});
