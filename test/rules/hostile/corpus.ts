// Policies that mean harm, made by code: every kind of attack on a rule engine that we know of, each
// as the text an author could send.

import sound from '../../../rules/catalog/fee.electricity-95.json' with { type: 'json' };
import { withAt, withKey } from './spoiling.ts';
import {
  codePaths,
  regexBombs,
  prototypeKeys,
  numberTexts,
  moreNumbers,
  days,
  moreDays,
  lookAlikes,
} from './texts.ts';

export type Hostile = { readonly name: string; readonly text: string };

const firstTest = '/conditions/all/0';
const firstFact = `${firstTest}/fact`;
const firstValue = `${firstTest}/value`;
const firstDay = '/validity/0/from';

/** At least three hundred hostile texts. */
export function hostileCorpus(): Hostile[] {
  return [
    ...codePaths.flatMap((path) => [
      at('code as a path', `${firstTest}/path`, path),
      at('code as a reference', firstFact, path),
    ]),
    ...codePaths
      .slice(0, 10)
      .map((path) => at('code as a formula', '/amount/lines/0/formula', path)),
    ...regexBombs.flatMap((bomb) =>
      ['matches', 'regex', 'like', 'test', '=~', 'eval'].map((operator) =>
        at(`regex by ${operator}`, firstTest, {
          fact: 'reg.name',
          operator,
          value: bomb,
          reason: 'WRONG_KIND',
          clause: 'tariff',
        }),
      ),
    ),
    ...prototypeKeys.flatMap((key) =>
      ['', '/conditions', firstTest, '/values', '/parameters', '/each', '/amount'].map((place) => ({
        name: `${key} at ${place}`,
        text: withKey(sound, place, key, '{"polluted":true}'),
      })),
    ),
    ...rings(),
    ...bombs(),
    ...[...numberTexts, ...moreNumbers].flatMap((number) => [
      raw(`number ${number} as a parameter`, '/parameters/share/dated/0/value', number),
      raw(`number ${number} as a look back`, '/lookBack', number),
    ]),
    ...typeTraps(),
    ...groups(),
    ...[...days, ...moreDays].flatMap((day) => [
      at(`day ${day} as validity`, firstDay, day),
      at(`day ${day} as a parameter's start`, '/parameters/share/dated/0/from', day),
      at(`day ${day} in a condition`, firstTest, dayTest(day)),
    ]),
    ...lookAlikes.flatMap((code) => [
      at(`look-alike ${code} in a list`, firstValue, [code]),
      at(`look-alike ${code} as a division`, '/divisions', [code]),
      at(`look-alike ${code} as a key`, '/key', `Fee.${code}`),
    ]),
    doubled(),
  ];
}

function at(name: string, pointer: string, value: unknown): Hostile {
  return { name, text: withAt(sound, pointer, JSON.stringify(value)) };
}

function raw(name: string, pointer: string, text: string): Hostile {
  return { name, text: withAt(sound, pointer, text) };
}

function dayTest(value: string) {
  const failing = { reason: 'OUT_OF_PERIOD', clause: 'tariff' };
  return { fact: 'reg.establishedOn', operator: 'lessThan', value, ...failing };
}

function rings(): Hostile[] {
  const label = { zh: '环', en: 'ring' };
  const value = (formula: string) => ({ label, formula });
  const missing = [
    'value.none',
    'param.none',
    'it.none',
    'persons[].pid',
    'reg.none',
    'none.none',
    'contact.mail',
    'account.number',
  ];
  return [
    ...[1, 2, 3, 8, 40].map((length) => {
      const names = Array.from({ length }, (_, index) => `v${index}`);
      const ring = names.map((name, index) => [name, value(`value.v${(index + 1) % length} + 1`)]);
      return at(`a ring of ${length} values`, '/values', Object.fromEntries(ring));
    }),
    ...missing.flatMap((reference) => [
      at(`missing ${reference}`, firstFact, reference),
      at(`missing ${reference} in a formula`, '/amount/lines/0/formula', `${reference} * 2`),
    ]),
  ];
}

function arrays(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function bombs(): Hostile[] {
  const leaf = { fact: 'power.highEnergy', operator: 'equal', value: true };
  const deep = (depth: number): string =>
    '{"not":'.repeat(depth) + JSON.stringify(leaf) + '}'.repeat(depth);
  return [
    ...[9, 10, 20, 50, 100, 1000, 5000].map((depth) =>
      raw(`depth ${depth}`, `${firstTest}/not`, deep(depth)),
    ),
    ...[40, 100, 1000, 5000, 20_000].map((depth) =>
      raw(`lists ${depth} deep`, '/summary', arrays(depth)),
    ),
    ...[501, 1000, 2000, 2500].map((width) =>
      at(`${width} conditions`, firstTest, {
        any: Array.from({ length: width }, () => leaf),
        reason: 'WRONG_KIND',
        clause: 'tariff',
      }),
    ),
    ...[5001, 20_000].map((width) =>
      at(
        `${width} codes`,
        firstValue,
        Array.from({ length: width }, () => 'residential'),
      ),
    ),
    ...[501, 5000, 100_000].map((length) =>
      at(`a formula of ${length}`, '/amount/lines/0/formula', `1${' + 1'.repeat(length / 4)}`),
    ),
    ...[30, 200].map((depth) =>
      at(
        `calls ${depth} deep`,
        '/amount/lines/0/formula',
        'max(0, '.repeat(depth) + '1' + ')'.repeat(depth),
      ),
    ),
    ...[4001, 200_000].map((length) =>
      at(`a title of ${length}`, '/title/zh', '税'.repeat(length)),
    ),
    { name: 'ten megabytes', text: ' '.repeat(10_000_000) },
    {
      name: 'ten megabytes of policy',
      text: withAt(sound, '/title/zh', JSON.stringify('a'.repeat(10_000_000))),
    },
  ];
}

function typeTraps(): Hostile[] {
  const wrong = [
    '"generalCommercial"',
    'true',
    '1',
    'null',
    '{}',
    '[[]]',
    '[{}]',
    '{"fact":1}',
    '{"fact":"reg.kind","path":"$"}',
  ];
  const flags = ['"true"', '1', 'null', '[]', '["true"]', '{}', '{"fact":"power.tariff"}'];
  return [
    ...wrong.map((value) => raw(`${value} where a list is meant`, firstValue, value)),
    ...flags.map((value) =>
      raw(`${value} where a flag is meant`, '/conditions/all/1/value', value),
    ),
    ...flags
      .filter((value) => value !== '[]')
      .map((value) => raw(`${value} for all conditions`, '/conditions/all', value)),
    ...flags.map((value) => raw(`${value} for the whole`, '', value)),
  ];
}

function groups(): Hostile[] {
  const leaf = '{"fact":"power.highEnergy","operator":"equal","value":true}';
  const failing = '"reason":"WRONG_KIND","clause":"tariff"';
  const bodies = [
    '"all":[]',
    '"any":[]',
    `"any":[${leaf}]`,
    `"all":[${leaf}]`,
    `"all":[${leaf},{"any":[]}]`,
    `"any":[${leaf},{"all":[]}]`,
    `"not":[]`,
    `"not":{"any":[]}`,
    `"not":{"all":[${leaf}]}`,
    `"all":[${leaf},${leaf}],"any":[${leaf},${leaf}]`,
  ];
  return bodies.flatMap((body) => [
    raw(`group ${body}`, firstTest, `{${body},${failing}}`),
    raw(
      `branch ${body}`,
      '/values',
      `{"v":{"label":{"zh":"值","en":"value"},"branches":[{"when":{${body}},"then":"1"},{"then":"2"}]}}`,
    ),
  ]);
}

function doubled(): Hostile {
  return { name: 'a doubled key', text: JSON.stringify(sound).replace('{', '{"budget":"queue",') };
}
