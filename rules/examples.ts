// Runs a file of worked examples and says, row by row, what came out, whether it is what was expected,
// and where a row is not of the form. The same form serves our own checks and anybody else's.

import { z } from 'zod';
import { isDay } from '../shared/domain/day.ts';
import { type Share, shareByQueue, shareProRata } from '../shared/domain/budget-shares.ts';
import { canonicalJson } from '../shared/domain/hash.ts';
import { fen } from '../shared/domain/money.ts';
import type { RefusalError } from '../shared/domain/outcome.ts';
import { parseUscc } from '../shared/domain/uscc.ts';
import { builtInByKey } from './catalog.ts';
import { factFaults, fault, formFault } from './example-faults.ts';
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
  /** null where nothing was expected; false where the row could not be run. */
  readonly pass: boolean | null;
  /** Every place of the row that is not of the form; a fact that is not leaves the row to run. */
  readonly wrong: readonly RefusalError[];
};

const day = z.string().refine(isDay, 'a day, YYYY-MM-DD');
const instant = z
  .string()
  .refine((text) => Number.isFinite(Date.parse(text)), 'an instant, ISO 8601');
const amount = z.number().int().nonnegative();
const measure = z.number().nullable().optional();
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
const claim = z.object({ firm: z.string(), amountFen: amount, confirmedAt: instant });
const budgeted = z.object({
  ...row,
  budgetFen: amount,
  mode: z.enum(['queue', 'proRata']),
  claims: z.array(claim),
  expected: z.unknown().optional(),
});
const sized = z.object({
  ...row,
  industryCode: z.string().nullable(),
  staff: measure,
  revenueFen: measure,
  assetsFen: measure,
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
    ({ industryCode, ...annual }) => sizeClassOf(industryCode ?? '', annual) ?? null,
  ),
  uscc: section(coded, ({ code }) => {
    const parsed = parseUscc(code);
    return parsed.ok && parsed.value === code;
  }),
};
type Section = keyof typeof sections;

const names = Object.keys(sections).filter(isSection);
const content = z.record(z.string(), z.unknown());

/** What keeps a file, or a section of it, from being run; the rows beside it run all the same. */
export function faultsOfFile(file: unknown): RefusalError[] {
  const sectionNames = names.join(', ');
  const parsed = content.safeParse(file);
  if (!parsed.success) return [fault('', file, `an object with the sections ${sectionNames}`)];
  const entries = Object.entries(parsed.data);
  if (!entries.some(([name]) => isSection(name)))
    return [fault('', file, `one of the sections ${sectionNames}`)];
  return entries.flatMap(([name, rows]) => {
    if (isSection(name)) return Array.isArray(rows) ? [] : [fault(`/${name}`, rows, 'a list')];
    return Array.isArray(rows) ? [fault(`/${name}`, name, `one of ${sectionNames}`)] : [];
  });
}

/** The rows of a file in section order. */
export async function* runExamples(file: unknown): AsyncGenerator<ExampleResult> {
  const parsed = content.safeParse(file).data ?? {};
  for (const name of names) {
    const rows: unknown = parsed[name];
    if (!Array.isArray(rows)) continue;
    for (const [index, one] of rows.entries()) yield await sections[name](name, index, one);
  }
}

function isSection(name: string): name is Section {
  return Object.hasOwn(sections, name);
}

type Expecting = { readonly id: string; readonly expected?: unknown; readonly facts?: unknown };

function section<Row extends Expecting>(
  schema: z.ZodType<Row>,
  run: (row: Row) => Json | Promise<Json>,
): (name: string, index: number, one: unknown) => Promise<ExampleResult> {
  return async (name, index, one) => {
    const at = `/${name}/${index}`;
    const parsed = schema.safeParse(one);
    const failed = { section: name, id: idOf(one), got: null, pass: false };
    if (!parsed.success)
      return { ...failed, wrong: parsed.error.issues.map((issue) => formFault(at, one, issue)) };
    const { id, expected } = parsed.data;
    const wrong = parsed.data.facts === undefined ? [] : factFaults(at, parsed.data.facts);
    try {
      const got = await run(parsed.data);
      const pass = expected === undefined ? null : canonicalJson(got) === canonicalJson(expected);
      return { section: name, id, got, pass, wrong };
    } catch (error) {
      // The rows behind this one are still worth an answer.
      return { ...failed, wrong: [...wrong, fault(at, error, 'a row that can be worked out')] };
    }
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
    order: Date.parse(confirmedAt),
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
