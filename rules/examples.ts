// Runs a file of worked examples and says, row by row, what came out and whether it is what was
// expected. The same form serves our own checks and anybody else's.

import { z } from 'zod';
import { isDay } from '../shared/domain/day.ts';
import { type Share, shareByQueue, shareProRata } from '../shared/domain/budget-shares.ts';
import { canonicalJson } from '../shared/domain/hash.ts';
import { fen } from '../shared/domain/money.ts';
import { parseUscc } from '../shared/domain/uscc.ts';
import { builtInByKey } from './catalog.ts';
import type { Facts } from './facts/catalogue.ts';
import type { Json } from './formula/value.ts';
import { occasionOn } from './occasion.ts';
import type { Policy } from './policy.ts';
import { sizeClassOf } from './size-class.ts';
import { stack } from './stacking.ts';
import { decide } from './verdict.ts';

export type ExampleResult = {
  readonly section: string;
  readonly id: string;
  readonly got: Json;
  /** null where nothing was expected. */
  readonly pass: boolean | null;
};

const day = z.string().refine(isDay, 'a day, YYYY-MM-DD');
const facts = z.record(z.string(), z.unknown());
const row = { id: z.string(), note: z.string().optional() };
const policyKey = z.string().refine((key) => builtInByKey.has(key), 'a policy of the library');
const decided = z.object({
  ...row,
  policyKey,
  asOf: day,
  facts,
  expected: z.unknown().optional(),
});
const stacked = z.object({
  ...row,
  policies: z.array(policyKey),
  asOf: day,
  facts,
  expected: z.unknown().optional(),
});
const claim = z.object({ firm: z.string(), amountFen: z.number().int(), confirmedAt: z.string() });
const budgeted = z.object({
  ...row,
  budgetFen: z.number().int(),
  mode: z.enum(['queue', 'proRata']),
  claims: z.array(claim),
  expected: z.unknown().optional(),
});
const sized = z.object({
  ...row,
  industryCode: z.string(),
  staff: z.number().optional(),
  revenueFen: z.number().optional(),
  assetsFen: z.number().optional(),
  expected: z.unknown().optional(),
});
const coded = z.object({ ...row, code: z.string(), expected: z.unknown().optional() });

const sections = {
  cases: section(decided, (one) => decideRow(one, false)),
  undetermined: section(decided, (one) => decideRow(one, true)),
  stacking: section(stacked, stackRow),
  budget: section(budgeted, budgetRow),
  sizeClass: section(
    sized,
    ({ industryCode, ...annual }) => sizeClassOf(industryCode, annual) ?? null,
  ),
  uscc: section(coded, ({ code }) => {
    const parsed = parseUscc(code);
    return parsed.ok && parsed.value === code;
  }),
};
type Section = keyof typeof sections;

/** The rows of a file in section order; a section that is no part of the form is a fault. */
export async function* runExamples(file: unknown): AsyncGenerator<ExampleResult> {
  const content = z.record(z.string(), z.unknown()).parse(file);
  for (const name of Object.keys(sections).filter(isSection)) {
    const rows = z.array(z.unknown()).parse(content[name] ?? []);
    for (const one of rows) yield await sections[name](name, one);
  }
}

function isSection(name: string): name is Section {
  return Object.hasOwn(sections, name);
}

type Expecting = { readonly id: string; readonly expected?: unknown };

function section<Row extends Expecting>(
  schema: z.ZodType<Row>,
  run: (row: Row) => Json | Promise<Json>,
): (name: string, one: unknown) => Promise<ExampleResult> {
  return async (name, one) => {
    const parsed = schema.safeParse(one);
    if (!parsed.success) return { section: name, id: idOf(one), got: null, pass: false };
    const { id, expected } = parsed.data;
    const got = await run(parsed.data);
    const pass = expected === undefined ? null : canonicalJson(got) === canonicalJson(expected);
    return { section: name, id, got, pass };
  };
}

/** The id of a row that is not of its section's form. */
function idOf(one: unknown): string {
  return z.object({ id: z.string() }).safeParse(one).data?.id ?? '';
}

type Decided = z.infer<typeof decided>;

async function decideRow(one: Decided, withMissing: boolean): Promise<Json> {
  const policy = policyOf(one.policyKey);
  const verdict = await decide(policy, one.facts, occasionOn(policy, one.asOf, one.facts));
  const { amountFen, reason, missing } = verdict;
  const base = { amountFen, eligible: verdict.answer === 'eligible', reason };
  return withMissing ? { ...base, missing } : base;
}

async function stackRow(one: z.infer<typeof stacked>): Promise<Json> {
  const known: Facts = one.facts;
  const { kept, lost, totalFen } = await stack(one.policies.map(policyOf), known, one.asOf);
  return {
    granted: Object.fromEntries([...kept].map(([key, verdict]) => [key, verdict.amountFen])),
    suppressed: Object.fromEntries([...lost].map(([key, { to }]) => [key, `EXCLUSIVE_WITH:${to}`])),
    totalFen,
  };
}

function budgetRow({ budgetFen, mode, claims }: z.infer<typeof budgeted>): Json {
  const shares = claims.map(({ firm, amountFen, confirmedAt }): Share => ({
    id: firm,
    amountFen: fen(amountFen),
    order: confirmedAt,
  }));
  const share = mode === 'queue' ? shareByQueue : shareProRata;
  const { leftFen, paidFen } = share(fen(budgetFen), shares);
  return { leftFen, paidFen: Object.fromEntries(paidFen) };
}

function policyOf(key: string): Policy {
  const policy = builtInByKey.get(key);
  if (!policy) throw new RangeError(`no policy ${key}`);
  return policy;
}
