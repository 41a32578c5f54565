// The demo registry: files that departments could have sent, the same for everybody, of firms that
// do not exist, with every policy of the catalogue among them.
import { describe, expect, test } from 'vitest';
import { defaultAsOf } from '../../cli/demo/files/registry.ts';
import { departments } from '../../rules/facts/department.ts';
import { factCatalogue } from '../../rules/facts/catalogue.ts';
import { demoUscc } from '../../cli/demo/firm/demo-uscc.ts';
import { parseUscc } from '../../shared/domain/uscc.ts';
import { filesOf, firmsIn, textOf } from './demo-firms.ts';

const files = filesOf({});
const firms = await firmsIn(files);

describe('files', () => {
  test('there is a file of every source, and together they state every fact', () => {
    const sources = new Set(files.map(({ source }) => source));
    expect([...sources].toSorted()).toEqual(Object.keys(departments).toSorted());
    const stated = new Set([...firms.values()].flatMap((facts) => Object.keys(facts)));
    expect([...stated].toSorted()).toEqual([...factCatalogue.keys()].toSorted());
  });

  test('the same seed gives the same bytes, and a larger registry begins like a smaller one', () => {
    expect(filesOf({})).toEqual(files);
    expect(filesOf({ seed: 2 })).not.toEqual(files);
    for (const { fileName, text } of filesOf({ firms: 30 }))
      expect(files.find((file) => file.fileName === fileName)?.text.startsWith(text)).toBe(true);
  });

  test('lines of NDJSON state what the rows of CSV state', async () => {
    const lines = filesOf({ format: 'ndjson' });
    expect(lines.every(({ fileName }) => fileName.endsWith('.ndjson'))).toBe(true);
    expect(await firmsIn(lines)).toEqual(firms);
  });

  test('nothing in them lies after their day', () => {
    const early = filesOf({ firms: 100, asOf: '2024-05-01' });
    const found = early.flatMap(({ text }) => text.match(/\b20\d\d-\d\d(-\d\d)?\b/g) ?? []);
    const late = found.filter((day) => day > '2024-05-01');
    // Loans mature later.
    const loans = early.find(({ source }) => source === 'BANK')?.text ?? '';
    expect(late.filter((day) => !loans.includes(day))).toEqual([]);
  });
});

describe('firms', () => {
  test('there are 300, each with a sound code, marked as an example', () => {
    expect(firms.size).toBe(300);
    for (const [uscc, facts] of firms) {
      expect(parseUscc(uscc).ok).toBe(true);
      expect(uscc.slice(8, 10)).toBe('YL');
      expect(facts['reg.name']).toContain('示例');
    }
  });

  test.each([1, 999_999, 1_000_000, 1_000_001, 9_999_999])(
    'firm %i has a code of its own',
    (index) => {
      const code = demoUscc('enterprise', '450103', index);
      expect(parseUscc(code)).toEqual({ ok: true, value: code });
      expect(demoUscc('enterprise', '450103', index + 1)).not.toBe(code);
    },
  );

  test('they lie in many provinces, half of them in Guangxi and Hubei', () => {
    const provinces = [...firms.values()].map((facts) =>
      textOf(facts['reg.divisionCode']).slice(0, 2),
    );
    expect(new Set(provinces).size).toBeGreaterThan(15);
    const main = provinces.filter((code) => code === '45' || code === '42').length;
    expect(main / firms.size).toBeGreaterThan(0.45);
    expect(main / firms.size).toBeLessThan(0.75);
  });

  test('mail goes to the example domain only', () => {
    const mails = [...firms.values()].map(({ contact }) => JSON.stringify(contact));
    const addresses = mails.flatMap((text) => text.match(/[\w.]+@[\w.]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(280);
    expect(addresses.filter((address) => !address.endsWith('@zhida.example'))).toEqual([]);
  });

  test('a smaller day makes no firm older than its books', () => {
    const young = [...firms.values()].filter(
      (facts) => textOf(facts['reg.establishedOn']) > defaultAsOf,
    );
    expect(young).toEqual([]);
  });
});
