// The built-in cases of a policy, run against the very version that is shown: a reviewer sees what the
// new text changes before anybody is matched by it.
import type { Fen } from '../../shared/domain/money.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide, type Verdict } from '../../rules/verdict.ts';

export type CaseResult = {
  readonly name: string;
  readonly asOf: string;
  readonly expected: {
    readonly eligible: boolean;
    readonly amountFen: number;
    readonly reason: string;
  };
  readonly answer: Verdict['answer'];
  readonly amountFen: Fen;
  readonly reason: string;
  /** Whether the version answers as the case says. */
  readonly agrees: boolean;
};

/** Each case with what this policy answers; none where the library has no cases under its key. */
export async function runCases(policy: Policy): Promise<CaseResult[]> {
  // Loaded when first needed: no other page wants the library's cases.
  const { builtInCases } = await import('../../rules/catalog-cases.ts');
  const cases = builtInCases.get(policy.key);
  if (!cases) return [];
  return Promise.all(
    cases.cases.map(async (row) => {
      const facts = factsOfCase(cases, row);
      const verdict = await decide(policy, facts, occasionOn(policy, row.asOf, facts));
      const { answer, amountFen, reason } = verdict;
      const { name, asOf, expected } = row;
      const agrees =
        (answer === 'eligible') === expected.eligible &&
        amountFen === expected.amountFen &&
        reason === expected.reason;
      return { name, asOf, expected, answer, amountFen, reason, agrees };
    }),
  );
}
