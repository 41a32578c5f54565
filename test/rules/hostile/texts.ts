// The hostile texts themselves: paths that run code, bombs, odd numbers, days and letters.

const run = 'globalThis.__ran=true';
export const codePaths = [
  `$..[?(@.constructor.constructor('${run}')())]`,
  `$[?(@.call.call(@.constructor,'${run}'))]`,
  `$[?([].constructor.constructor("${run}")())]`,
  ...['bind', 'call', 'apply'].flatMap((name) => [
    `$..[?(''.sub.${name}.${name}({}, '${run}'))]`,
    `$..[?(@.${name}.constructor('${run}')())]`,
    `reg.kind.${name}('${run}')`,
    `reg.kind['${name}']`,
  ]),
  ...['__proto__', 'constructor', 'prototype', '__defineGetter__', '__lookupGetter__'].flatMap(
    (name) => [`reg.${name}`, `it.${name}`, `param.${name}`, `value.${name}`, `$.${name}`],
  ),
];
export const regexBombs = [
  '(a+)+$',
  '(a|aa)+$',
  '(.*a){25}',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(x+x+)+y',
];
export const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];
export const numberTexts = [
  '1e400',
  '-1e400',
  '-0',
  'NaN',
  'Infinity',
  '-Infinity',
  '0123',
  '1_000',
];
export const moreNumbers = [
  '9007199254740993',
  '0.1',
  '1e-7',
  '0x10',
  '"300"',
  '"３００"',
  '+1',
  '1.0e1000',
];
export const days = [
  '2025-02-29',
  '2025-02-30',
  '2025-13-01',
  '2025-00-10',
  '2025-1-1',
  '20250101',
  '2025/01/01',
];
export const moreDays = [
  '0000-01-01',
  '10000-01-01',
  '2025-01-01T00:00:00Z',
  '２０２５-01-01',
  ' 2025-01-01',
  'today',
  '',
];
export const lookAlikes = [
  'Ｃ',
  'С',
  'Ϲ',
  'C\u200b',
  'C\u202e',
  '４５',
  '٤٥',
  '45\u00a0',
  'c35',
  'Ⅽ',
];
