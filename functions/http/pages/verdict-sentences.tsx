// A verdict as sentences on a page, each with its mark and what it leans on. The sentences themselves
// are made beside the rules.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import { type ReasonLine, type SumLine, verdictWords } from '../../../rules/words.ts';
import type { View } from '../view.ts';
import { verdictWords as words } from '../words/verdict-words.ts';

/** Reasons, members and sums in full. */
export const VerdictSentences: FC<{ view: View; policy: Policy; verdict: Verdict }> = ({
  view,
  policy,
  verdict,
}) => {
  const { headline, reasons, members, sum } = verdictWords(policy, verdict, view.lang);
  return (
    <>
      <h3>{headline}</h3>
      <Reasons view={view} reasons={reasons} />
      {members.length > 0 ? <h3>{view.say(words.members)}</h3> : null}
      <ul class="sentences">
        {members.map(({ standing, id, text }) => (
          <li class={standings[standing]}>{`${id} · ${text}`}</li>
        ))}
      </ul>
      {sum.length > 0 ? <h3>{view.say(words.sum)}</h3> : null}
      <Sums sum={sum} />
    </>
  );
};

const standings = { certain: 'yes', doubtful: 'unknown', left: 'no' } as const;
const answers = { true: 'yes', false: 'no', unknown: 'unknown' } as const;

/** The reasons as a list; what a mark says is also said in words for those who do not see it. */
export const Reasons: FC<{ view: View; reasons: readonly ReasonLine[] }> = ({ view, reasons }) => (
  <ul class="sentences">
    {reasons.map(({ answer, text, clause }) => (
      <li class={answers[`${answer}`]}>
        <span class="unseen">{`${view.say(words[answers[`${answer}`]])} `}</span>
        {text}
        {clause ? <span class="clause">{view.say(words.basis, { clause })}</span> : null}
      </li>
    ))}
  </ul>
);

/** Each line of the sum with the steps that lead to it. */
export const Sums: FC<{ sum: readonly SumLine[] }> = ({ sum }) => (
  <ul class="sentences">
    {sum.map(({ text, steps }) => (
      <li>
        {text}
        {steps.map((step) => (
          <span class="clause">{step}</span>
        ))}
      </li>
    ))}
  </ul>
);
