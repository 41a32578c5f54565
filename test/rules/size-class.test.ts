// Enterprise size: both floors or the next class down, and no class where the standard has none.

import { describe, expect, test } from 'vitest';
import { sizeClassOf, sizeGroups } from '../../rules/size-class.ts';

const figures = (staff: number, revenue: number, assets: number) => ({
  staff,
  revenueFen: revenue,
  assetsFen: assets,
});
const unit = 1_000_000;

describe('a size class', () => {
  test.each(sizeGroups.map((group) => [group.codes[0] ?? '', group] as const))(
    '%s: each floor on both sides, each measure by itself',
    (code, { floors }) => {
      const industry = code.padEnd(5, '9');
      const measures = Object.entries(floors);
      ['large', 'medium', 'small'].forEach((name, rank) => {
        const at = Object.fromEntries(
          measures.map(([measure, values]) => [
            measure,
            (values[rank] ?? 0) * (measure === 'staff' ? 1 : unit),
          ]),
        );
        expect(sizeClassOf(industry, { ...figures(0, 0, 0), ...at })).toBe(name);
        for (const [measure] of measures) {
          const under = { ...figures(0, 0, 0), ...at, [measure]: (at[measure] ?? 0) - 1 };
          expect(sizeClassOf(industry, under), measure).not.toBe(name);
        }
      });
    },
  );

  test('is null where the standard has none', () => {
    for (const code of ['G5310', 'J6620', 'K7040', 'P8310', 'Q8410', 'S9110', 'T9710'])
      expect(sizeClassOf(code, figures(1, 1, 1)), code).toBeNull();
  });

  test('follows the longest code: handling is transport, the rest of 59 is warehousing', () => {
    expect(sizeClassOf('G5910', figures(100, 1000 * unit, 0))).toBe('small');
    expect(sizeClassOf('G5920', figures(100, 1000 * unit, 0))).toBe('medium');
  });

  test('is unknown only where an absent figure decides', () => {
    expect(sizeClassOf('C3525', { staff: 19 })).toBe('micro');
    expect(sizeClassOf('C3525', { staff: 20 })).toBeUndefined();
    expect(sizeClassOf('M7310', { staff: 100 })).toBe('medium');
    expect(sizeClassOf('P8310', {})).toBeNull();
  });
});
