// What a delivery may hold, value by value.

import { describe, expect, test } from 'vitest';
import { factCatalogue, factOf, memberKeysOf, sourcesOf } from '../../../rules/facts/catalogue.ts';
import { parseFactValue, parseFacts } from '../../../rules/facts/parse.ts';

describe('a delivered value', () => {
  const refused: [string, unknown, string, string][] = [
    ['reg.kind', 'shop', '', 'one of enterprise'],
    ['reg.divisionCode', '45010', '', 'six-digit'],
    ['reg.establishedOn', '2025-02-30', '', 'a day'],
    ['reg.abnormalList', 'false', '', 'true or false'],
    ['hr.employedNow', -1, '', 'not below zero'],
    ['hr.employedNow', '3', '', 'whole number of persons'],
    ['tax.vat.sales', { '2025-13': {} }, '/2025-13', 'a month or quarter'],
    ['tax.vat.sales', { '2025-01': { ordinaryFen: 1.5 } }, '/2025-01/ordinaryFen', 'fen'],
    ['tax.cit.annual', { '2025Q1': {} }, '/2025Q1', 'a year'],
    ['tax.cit.staffQuarters', { '2025': [[1]] }, '/2025/0', 'a list of 2'],
    ['owner', { name: 'x' }, '/name', 'one of category'],
    ['hr.hires', [{ pid: 'a' }], '/0/category', 'tells members apart'],
    ['hr.hires', {}, '', 'a list'],
    ['sti.techSmeYears', ['2025'], '/0', 'a year'],
    ['no.such', 1, '', 'a fact key'],
    ['__proto__', 1, '', 'a fact key'],
  ];
  test.each(refused)('%s %j is refused at %j', (key, value, pointer, expected) => {
    const errors = parseFactValue(key, value);
    expect(errors.map((error) => error.pointer)).toEqual([pointer]);
    expect(errors[0]?.expected).toContain(expected);
  });

  test('null, an empty list and an empty map say "known to be none" and are taken', () => {
    expect(parseFactValue('stat.aboveScaleSince', null)).toEqual([]);
    expect(parseFactValue('hr.hires', [])).toEqual([]);
    expect(parseFactValue('stat.annual', {})).toEqual([]);
    expect(parseFactValue('bank.loans', [{ loanId: 'L1', repaidOn: null }])).toEqual([]);
  });

  test('a loss is an income below zero, staff below zero is not', () => {
    expect(parseFactValue('tax.cit.annual', { '2025': { taxableIncomeFen: -1 } })).toEqual([]);
    expect(parseFactValue('stat.annual', { '2025': { staff: -1 } })).toHaveLength(1);
  });

  test('a hundred faults are all listed', () => {
    const hires = Array.from({ length: 100 }, (_, i) => ({ pid: `p${i}`, category: 'nobody' }));
    expect(parseFacts({ 'hr.hires': hires })).toHaveLength(100);
  });

  test('a loan delivered twice in one list is named', () => {
    expect(parseFactValue('bank.loans', [{ loanId: 'L1' }, { loanId: 'L1' }])).toEqual([
      { pointer: '/1', found: '"L1"', expected: 'each member once' },
    ]);
  });
});

describe('the catalogue', () => {
  test('every fact names its sources and a title in both languages', () => {
    for (const fact of factCatalogue.values()) {
      expect(fact.sources.length, fact.key).toBeGreaterThan(0);
      expect(fact.label.zh, fact.key).toMatch(/\p{Script=Han}/u);
      expect(fact.label.en, fact.key).toMatch(/[a-z]/i);
    }
  });

  test('contacts and accounts are delivered but unreadable to rules', () => {
    const unreadable = [...factCatalogue.values()].filter((fact) => !fact.readable);
    expect(unreadable.map((fact) => fact.key).toSorted()).toEqual(['account', 'contact']);
  });

  test('members that may repeat get keys of their own', () => {
    const sets = [
      { level: 'provincial', year: 2025 },
      { id: 'S1' },
      { level: 'provincial', year: 2025 },
    ];
    expect(memberKeysOf('miit.firstSets', sets)).toEqual([
      'provincial~2025',
      'S1',
      'provincial~2025#2',
    ]);
  });

  test('a key outside the catalogue has no source', () => {
    expect(sourcesOf('toString')).toEqual([]);
    expect(factOf('constructor')).toBeUndefined();
  });
});
