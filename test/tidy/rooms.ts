// The import table as data: for each room, what it may import. A room further down the list is more
// particular than one above it, and its entry alone counts. Types are erased, so doors and verbs may
// name what the shelves give them.

export type Room = {
  /** A folder, or one file. */
  readonly at: string;
  /** Folders or files of the project it may import. */
  readonly may: readonly string[];
  /** Folders or files it may import types from, and nothing else. */
  readonly mayTypes?: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own. */
  readonly packages: readonly string[];
};

const domain = 'shared/domain';
const names = 'shared/names.ts';
const door = [domain, 'shared/commands', 'shared/deps.ts', names, 'rules'];
const table = ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'];
const shelves = ['shared/store', 'shared/gateway'];
const outside = [
  '@aws-sdk/client-cognito-identity-provider',
  '@aws-sdk/client-s3',
  '@aws-sdk/s3-request-presigner',
  '@aws-sdk/client-secrets-manager',
  '@aws-sdk/client-ses',
  '@aws-sdk/client-sfn',
  '@aws-sdk/client-sqs',
];

export const rooms: readonly Room[] = [
  { at: domain, may: [domain], packages: ['zod'] },
  { at: 'shared/domain/hash.ts', may: [domain], packages: ['node:crypto'] },
  { at: 'shared/domain/working-days.ts', may: [domain], packages: ['chinese-days'] },
  { at: 'shared/domain/spelling.ts', may: [], packages: ['pinyin-pro'] },

  { at: 'rules', may: ['rules', domain], packages: ['zod'] },
  {
    at: 'rules/conditions.ts',
    may: ['rules', domain],
    packages: ['zod', 'json-rules-engine'],
  },
  { at: 'rules/formula', may: ['rules', domain], packages: ['zod', 'jsep'] },
  {
    at: 'rules/columns',
    may: ['rules', domain],
    packages: ['zod', 'apache-arrow', 'node:worker_threads'],
  },

  { at: names, may: [], packages: [] },
  {
    at: 'shared/store',
    may: ['shared/store', domain, names],
    packages: [...table, '@aws-sdk/util-dynamodb', 'zod', 'node:timers/promises'],
  },
  {
    at: 'shared/gateway',
    may: ['shared/gateway', domain, names],
    packages: [...outside, 'zod', 'nodemailer', 'openid-client', 'node:'],
  },
  {
    at: 'shared/commands',
    may: ['shared/commands', domain, 'rules', 'shared/store/commit.ts'],
    mayTypes: ['shared/deps.ts', 'shared/store'],
    packages: ['zod', 'csv-parse', 'csv-stringify'],
  },
  {
    at: 'shared/commands/bank-file/text-bytes.ts',
    may: ['shared/commands/bank-file'],
    packages: ['iconv-lite'],
  },
  {
    at: 'shared/commands/bank-answer/xml-tree.ts',
    may: ['shared/commands/bank-answer'],
    packages: ['saxes'],
  },
  {
    at: 'shared/commands/delivery/encoding.ts',
    may: ['shared/commands', domain],
    packages: ['iconv-lite'],
  },
  {
    at: 'shared/commands/delivery/workbook.ts',
    may: ['shared/commands', domain],
    packages: ['exceljs', 'node:stream'],
  },
  {
    at: 'shared/commands/delivery/zip-entries.ts',
    may: [],
    packages: ['node:stream', 'node:zlib'],
  },
  {
    at: 'shared/deps.ts',
    may: ['shared/store', 'shared/gateway', domain, names],
    packages: [...table, ...outside, 'node:crypto'],
  },

  {
    at: 'functions',
    may: ['functions', ...door],
    mayTypes: shelves,
    packages: ['zod', 'node:'],
  },
  {
    at: 'functions/http',
    may: ['functions/http', ...door],
    mayTypes: shelves,
    packages: ['zod', 'node:', 'hono', 'nzh', 'qrcode', 'csv-stringify'],
  },
  {
    at: 'cli',
    may: ['cli', ...door],
    mayTypes: shelves,
    packages: ['zod', 'node:', 'commander', 'cli-progress', 'csv-stringify', 'fastest-levenshtein'],
  },

  {
    at: 'infra',
    may: ['infra', names],
    packages: ['aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild', 'node:'],
  },
  { at: 'infra/division-codes.ts', may: [], packages: ['@vant/area-data', 'node:'] },
  {
    at: 'infra/local',
    may: ['infra', names],
    packages: ['@aws-sdk/client-dynamodb', 'zod', 'node:'],
  },
];

/** The room a file lies in, if it is one that has rules. */
export function roomOf(file: string): Room | undefined {
  return rooms.findLast((room) => isIn(file, room.at));
}

/** Whether the room may import that. */
export function isAllowed(room: Room, to: string, isType: boolean): boolean {
  const places = isType ? [...room.may, ...(room.mayTypes ?? [])] : room.may;
  const isOurs = rooms.some(({ at }) => to.split('/')[0] === at.split('/')[0]);
  return isOurs
    ? places.some((place) => isIn(to, place))
    : room.packages.some((one) => isOf(to, one));
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

function isOf(to: string, one: string): boolean {
  return to === one || to.startsWith(`${one}/`) || (one.endsWith(':') && to.startsWith(one));
}
