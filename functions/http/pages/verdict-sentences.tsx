// A verdict as sentences on a page, each with its mark and what it leans on.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import type { View } from '../view.ts';
import { verdictWords as words } from '../words/verdict-words.ts';
import { verdictLines, type VerdictLine } from './verdict-lines.ts';

/** Reasons, members and sums in full. */
export const VerdictSentences: FC<{ view: View; policy: Policy; verdict: Verdict }> = ({
  view,
  policy,
  verdict,
}) => {
  const { headline, reasons, members, sum } = verdictLines(policy, verdict, view.lang);
  return (
    <>
      <h3>{headline}</h3>
      <Sentences view={view} lines={reasons} />
      {members.length > 0 ? <h3>{view.say(words.members)}</h3> : null}
      <Sentences view={view} lines={members} />
      {sum.length > 0 ? <h3>{view.say(words.sum)}</h3> : null}
      <Sentences view={view} lines={sum} />
    </>
  );
};

/** The lines as a list; what a mark says is also said in words for those who do not see it. */
export const Sentences: FC<{ view: View; lines: readonly VerdictLine[] }> = ({ view, lines }) =>
  lines.length === 0 ? null : (
    <ul class="sentences">
      {lines.map(({ kind, text, clause }) => (
        <li class={kind}>
          {kind === 'yes' || kind === 'no' || kind === 'unknown' ? (
            <span class="unseen">{`${view.say(words[kind])} `}</span>
          ) : null}
          {text}
          {clause ? <span class="clause">{view.say(words.basis, { clause })}</span> : null}
        </li>
      ))}
    </ul>
  );
